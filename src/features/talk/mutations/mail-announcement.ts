import "server-only";
import { PRESENT } from "@/features/groups/data/seats";
import { groupMailToken } from "@/features/groups/utils/mail-list";
import type { Locale } from "@/i18n/locales";
import { db, withDatabase } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { GROUP_LIST } from "@/lib/mailer/unsubscribe";
import { GROUP_HEAD, headOf } from "../data/groups";
import { announcementMail } from "../emails/announcement";

/** Members that are written to in one transaction. */
const PAGE = 100;

const getAnnouncement = (id: string) =>
  db.announcement.findFirst({ where: { id, removedAt: null }, include: { group: GROUP_HEAD } });
type Announcement = NonNullable<Awaited<ReturnType<typeof getAnnouncement>>>;

/** The next members who get it: not its author, and nobody who blocked her. */
async function listRecipients({ groupId, authorId }: Announcement, after: string | null) {
  const notBlocking = authorId && { avoids: { none: { avoidedId: authorId, scope: "everything" as const } } };
  return db.groupMember.findMany({
    where: {
      ...{ groupId, wantsAnnouncements: true, person: { ...PRESENT, ...notBlocking } },
      personId: { ...(after && { gt: after }), ...(authorId && { not: authorId }) },
    },
    include: { person: { select: { email: true, locale: true } } },
    orderBy: { personId: "asc" },
    take: PAGE,
  });
}

async function mailPage(announcement: Announcement, page: Awaited<ReturnType<typeof listRecipients>>) {
  const { id, groupId, title, body, lang, group } = announcement;
  await db.$transaction(async (tx) => {
    for (const { personId, person } of page) {
      const locale = person.locale as Locale;
      const { slug, name } = headOf(group, locale);
      await enqueueMail(tx, announcementMail, {
        ...{ key: `announcement ${id} ${personId}`, to: person.email ?? "", locale },
        props: { id, slug, group: name, title, body, lang },
        bulk: { list: GROUP_LIST, unsubscribeToken: groupMailToken(personId, groupId) },
      });
    }
  });
}

/**
 * Mails an announcement to those in its group who want that. Safe to run twice: nobody gets it twice; one that was
 * removed meanwhile goes to nobody more.
 * @param signal ends it after the page under way
 */
export async function mailAnnouncement(id: string, signal: AbortSignal): Promise<void> {
  let after: string | null = null;
  while (!signal.aborted) {
    const announcement = await withDatabase(() => getAnnouncement(id));
    if (!announcement) return;
    const page = await withDatabase(() => listRecipients(announcement, after));
    await withDatabase(() => mailPage(announcement, page));
    after = page.at(-1)?.personId ?? null;
    if (page.length < PAGE) return;
  }
}
