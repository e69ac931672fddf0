/** Why a mail did not go out: only its kind, never what the other server said. */
export type SendFailure = {
  /** `timeout`, `connection`, `account`, `sender`, `message`, or `refused` with the code of the refusal. */
  kind: string;
  /** Trying again is of no use. */
  isPermanent: boolean;
  /** There is no such mailbox: nothing is sent there again. */
  isUnknownMailbox: boolean;
  /** It would be the same with any other mail. */
  isServerDown: boolean;
};

const TEMPORARY = { isPermanent: false, isUnknownMailbox: false, isServerDown: false };

/** An error of nodemailer, as far as it is read. */
type SmtpError = { code?: string; command?: string; responseCode?: number; response?: string };

/** Commands by which a server is met, before any mail is talked about. */
const MEETING = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*)$/;

/**
 * Whether a refusal of a recipient says that there is no such mailbox. RFC 3463: 5.1.x is about addresses, of which
 * 5.1.7 and 5.1.8 are the sender's; without such a code RFC 5321: 550, 551 and 553, but not 552 (mailbox full).
 */
function saysUnknownMailbox(code: number, response: string): boolean {
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  if (enhanced) return /^5\.1\.(?!7$|8$)/.test(enhanced);
  return [550, 551, 553].includes(code);
}

function refusal({ command = "", responseCode = 0, response = "" }: SmtpError): SendFailure {
  const kind = `refused ${responseCode}`;
  // Refused before the recipient was named: about us, and an operator can mend it.
  if (responseCode < 500 || !/^(RCPT TO|DATA)/.test(command)) return { ...TEMPORARY, kind };
  const isUnknownMailbox = command.startsWith("RCPT") && saysUnknownMailbox(responseCode, response);
  return { ...TEMPORARY, kind, isPermanent: true, isUnknownMailbox };
}

/** What an error of the mail server means for the mail. */
export function classifyFailure(error: unknown): SendFailure {
  const failure = (typeof error === "object" && error !== null ? error : {}) as SmtpError;
  const { code = "", command = "" } = failure;
  const isServerDown = MEETING.test(command) || code === "EDNS" || code === "ETLS";
  if (code === "EAUTH" || command.startsWith("AUTH"))
    return { ...TEMPORARY, kind: "account", isServerDown: true };
  if (failure.responseCode && command === "MAIL FROM") return { ...TEMPORARY, kind: "sender", isServerDown };
  if (failure.responseCode) return { ...refusal(failure), isServerDown };
  if (code === "ETIMEDOUT" || code === "EABORT") return { ...TEMPORARY, kind: "timeout", isServerDown };
  return { ...TEMPORARY, kind: "connection", isServerDown };
}
