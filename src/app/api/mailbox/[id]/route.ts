import { loadLocalMail } from "@/features/mail/loaders";
import { problem } from "@/lib/problem";
import { MAILS } from "@/mails";

/** Styles of its own, nothing else: no script, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** The HTML of a mail, for the frame that `/mailbox` shows it in. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const answer = await loadLocalMail(MAILS, (await params).id);
  if (answer.state === "missing") return problem(404);
  if (answer.state === "unavailable") return problem(503);
  // Its links leave the frame, as they would leave a mail program.
  const html = answer.value.html.replace("<head>", '<head><base target="_top">');
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "cache-control": "no-store",
    },
  });
}
