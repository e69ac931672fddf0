import { type Unavailable, whenAvailable } from "@/lib/available";
import { isOwnMachine } from "@/lib/client-address";
import { env } from "@/lib/env";
import type { AnyMail } from "@/lib/mailer/define";
import { loadPermitted } from "@/lib/page-access";
import { getLocalMail, getMailState, listJobStates, listLocalMails } from "./data";
import { canManageMail } from "./permissions";
import type { LocalMail } from "./types";

type Missing = { state: "missing" };

/** Mail is read here only on the machine that wrote it, and only when it can't be sent. */
const hasMailbox = async () => env.isLocalMode && (await isOwnMachine());

/** The mails that wait, newest first. */
export async function loadMailbox(
  mails: readonly AnyMail[],
  to: string | null,
): Promise<{ state: "ok"; value: LocalMail[] } | Missing | Unavailable> {
  if (!(await hasMailbox())) return { state: "missing" };
  return whenAvailable(() => listLocalMails(mails, to));
}

/** One mail. */
export async function loadLocalMail(
  mails: readonly AnyMail[],
  id: string,
): Promise<{ state: "ok"; value: LocalMail } | Missing | Unavailable> {
  if (!(await hasMailbox())) return { state: "missing" };
  const answer = await whenAvailable(() => getLocalMail(mails, id));
  if (answer.state !== "ok") return answer;
  return answer.value ? { state: "ok", value: answer.value } : { state: "missing" };
}

/** How mail and jobs are doing, for whoever may know. */
export async function loadMailDesk() {
  return loadPermitted(canManageMail, async (permit) => {
    const [mail, jobs] = await Promise.all([getMailState(permit), listJobStates(permit)]);
    return { mail, jobs };
  });
}
