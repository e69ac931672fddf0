import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { Seat } from "@/features/groups/types";
import { loadGroupTalk } from "../loaders/group-page";
import { AnnouncementRow } from "./announcements-view";
import { ThreadRow } from "./talk-view";

/**
 * On the page of a group: what was announced last, as far as the reader sees it, and for those who are in it the
 * conversations that were written in last.
 * @param seat what the reader is in it
 */
export async function GroupTalk({
  groupId,
  slug,
  seat,
}: {
  groupId: string;
  slug: string;
  seat: Seat | null;
}) {
  const loaded = await loadGroupTalk(groupId, seat);
  if (loaded.state !== "ok") return null;
  const t = await getTranslations("talk");
  const { announcements, threads } = loaded;
  const mayAnnounce = seat?.role === "coordinator" && !seat.isArchived;
  return (
    <>
      {(announcements.length > 0 || mayAnnounce) && (
        <InkSection id="announcements" title={t("announcements.title")}>
          {announcements.length === 0 && <p>{t("announcements.none")}</p>}
          <ul>
            {announcements.map((item) => (
              <li key={item.id} className="border-line border-t py-3 first:border-0">
                <AnnouncementRow item={item} slug={slug} />
              </li>
            ))}
          </ul>
          <More href={`/groups/${slug}/announcements`}>
            {t(mayAnnounce ? "announcements.manage" : "announcements.all")}
          </More>
        </InkSection>
      )}
      {threads && (
        <InkSection id="talk" title={t("threads.title")}>
          {threads.length === 0 && <p>{t("threads.none")}</p>}
          <ul>
            {threads.map((thread) => (
              <li key={thread.id} className="border-line border-t py-3 first:border-0">
                <ThreadRow thread={thread} slug={slug} />
              </li>
            ))}
          </ul>
          <More href={`/groups/${slug}/talk`}>{t("threads.manage")}</More>
        </InkSection>
      )}
    </>
  );
}

function More({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <p className="mt-2">
      <a className="inline-flex min-h-11 items-center font-semibold" href={href}>
        {children}
      </a>
    </p>
  );
}
