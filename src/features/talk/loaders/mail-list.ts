import { readGroupMailToken } from "@/features/groups/utils/mail-list";
import { available, type Unavailable } from "@/lib/available";
import { getMailWishes, type MailWishes } from "../data/mail-list";

/** What the link of a mail is about; `wrong` for one that is none of ours. Changes nothing. */
export async function loadGroupMail(
  token: string,
  locale: string,
): Promise<({ state: "ok" } & MailWishes) | { state: "wrong" } | Unavailable> {
  return available(async () => {
    const read = readGroupMailToken(token);
    return read
      ? { state: "ok" as const, ...(await getMailWishes(read, locale)) }
      : { state: "wrong" as const };
  });
}
