import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { Seat } from "@/features/groups/types";
import { whenAvailable } from "@/lib/available";
import { loadNextMeetings } from "../loaders/lists";
import { MeetingRows } from "./meeting-rows";

/** The next one, and three more. */
const SHOWN = 4;

/** On the page of a group: when it meets next, and the way to all meetings and its calendar. */
export async function GroupMeetings({ slug, groupId, seat }: { slug: string; groupId: string; seat: Seat }) {
  const loaded = await whenAvailable(() => loadNextMeetings(groupId, SHOWN, new Date()));
  if (loaded.state !== "ok") return null;
  const t = await getTranslations("meetings.section");
  const [next, ...others] = loaded.value;
  const path = `/groups/${slug}/meetings`;
  return (
    <InkSection id="meetings" title={t("title")}>
      {next ? (
        <>
          <h3 className="mb-2">{t("next")}</h3>
          <MeetingRows rows={[next]} own={slug} />
        </>
      ) : (
        <p>{t("none")}</p>
      )}
      {others.length > 0 && (
        <>
          <h3 className="mt-5 mb-2">{t("then")}</h3>
          <MeetingRows rows={others} own={slug} />
        </>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {seat.role === "coordinator" && !seat.isArchived && (
          <a className="btn" href={`${path}/new`}>
            {t("plan")}
          </a>
        )}
        <a className="inline-flex min-h-9 items-center" href={path}>
          {t("all")}
        </a>
        <a className="inline-flex min-h-9 items-center" href={`${path}#calendar-feed`}>
          {t("feed")}
        </a>
      </p>
    </InkSection>
  );
}
