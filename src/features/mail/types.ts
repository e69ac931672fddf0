/** A mail that was not sent but is read on the machine that wrote it. */
export type LocalMail = {
  id: string;
  to: string;
  subject: string;
  list: string | null;
  /** ISO 8601. */
  createdAt: string;
  html: string;
  text: string;
  from: string;
  messageId: string;
  headers: Record<string, string>;
};
