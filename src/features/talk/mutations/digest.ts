import "server-only";
import { groupMailToken } from "@/features/groups/utils/mail-list";
import type { Locale } from "@/i18n/locales";
import { daysFrom } from "@/lib/days";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { GROUP_LIST } from "@/lib/mailer/unsubscribe";
import { LOOK_BACK_DAYS } from "../constants";
import { type Listener, listGroupsSince, listListeners, listWritten } from "../data/digest";
import { getNames, headOf } from "../data/groups";
import { talkDigestMail } from "../emails/digest";
import { newsFor, tellNews } from "../utils/digest";

/** Members that are held in memory at once. */
const PAGE = 200;
/** Milliseconds that a message may be under way to the database: what is newer waits for the next mail. */
const UNDER_WAY = 60_000;

/** Ends a transaction without a trace. */
class NotDue extends Error {}

/** Sends one mail and notes up to when it tells, or neither. @returns false when another run did, or she left */
async function sendOne(
  { groupId, personId, talkMailedAt, person }: Listener,
  { props, until }: { props: Parameters<typeof talkDigestMail.subject>[1]; until: Date },
): Promise<boolean> {
  try {
    await withDatabase(() =>
      db.$transaction(async (tx) => {
        // Holds the row as well: of two runs the second finds that it is not as it was.
        const { count } = await tx.groupMember.updateMany({
          where: { groupId, personId, talkMailedAt, wantsTalk: true },
          data: { talkMailedAt: until },
        });
        const sent =
          count > 0 &&
          (await enqueueMail(tx, talkDigestMail, {
            ...{ key: `talk ${groupId} ${personId} ${until.toISOString()}`, to: person.email ?? "" },
            ...{ locale: person.locale as Locale, props },
            bulk: { list: GROUP_LIST, unsubscribeToken: groupMailToken(personId, groupId) },
          }));
        if (!sent) throw new NotDue();
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof NotDue) return false;
    throw error;
  }
}

async function writeGroup(groupId: string, now: Date, signal: AbortSignal): Promise<number> {
  const until = new Date(now.getTime() - UNDER_WAY);
  const written = await listWritten(groupId, { after: daysFrom(now, -LOOK_BACK_DAYS), until });
  const group = written.length > 0 && (await getNames(groupId));
  let [sent, after] = [0, null as string | null];
  while (!signal.aborted && group) {
    const page: Listener[] = await listListeners(groupId, { after, take: PAGE });
    for (const listener of page) {
      if (signal.aborted) break;
      const news = newsFor(listener, written, now);
      if (news.length === 0) continue;
      const { slug, name } = headOf(group, listener.person.locale);
      const props = { slug, group: name, ...tellNews(listener, news) };
      if (await sendOne(listener, { props, until })) sent++;
    }
    after = page.at(-1)?.personId ?? null;
    if (page.length < PAGE) break;
  }
  return sent;
}

/**
 * Tells members of what was written in their groups since the last mail, one mail a group. Safe to run twice, at the
 * same time too, and to be cut short anywhere.
 * @returns how many mails
 */
export async function runTalkDigest(now: Date, signal: AbortSignal): Promise<number> {
  let sent = 0;
  for (const groupId of await listGroupsSince(daysFrom(now, -LOOK_BACK_DAYS))) {
    if (signal.aborted) break;
    sent += await writeGroup(groupId, now, signal);
  }
  return sent;
}
