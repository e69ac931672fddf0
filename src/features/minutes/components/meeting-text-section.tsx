import { InkSection } from "@/components/ui/ink-section";
import type { Seat } from "@/features/groups/types";
import { whenAvailable } from "@/lib/available";
import { loadTextSection } from "../loaders/text";
import { ShownText } from "./shown-text";
import { loadWords, seenBy } from "./words";

/**
 * On the page of a meeting: its agenda or minutes, for whoever may read them; nothing for others, and nothing where
 * nobody has begun one for those who would not write it.
 * @param seat of the reader, in the group that holds the meeting
 */
export async function MeetingTextSection({
  occurrenceId,
  slug,
  seat,
}: {
  occurrenceId: string;
  slug: string;
  seat: Seat;
}) {
  const loaded = await whenAvailable(() => loadTextSection(occurrenceId, seat));
  const read = loaded.state === "ok" ? loaded.value : null;
  if (!read || (!read.text && !read.may.see)) return null;
  const { t } = await loadWords();
  const { text, may } = read;
  const path = `/groups/${slug}/meetings/${occurrenceId}`;
  const isWritten = may.write && text?.state !== "approved";
  return (
    <InkSection id="text" title={t(text && text.state !== "agenda" ? "section.minutes" : "section.agenda")}>
      {text ? (
        <>
          <p className="mb-3 text-quiet">
            <strong className="text-ink">{t(`state.${text.state}`)}.</strong> {t(`seenBy.${seenBy(read)}`)}
          </p>
          <ShownText {...text} />
        </>
      ) : (
        <p>{t("section.none")}</p>
      )}
      <p className="no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        {isWritten && (
          <a className="btn" href={`${path}/text`}>
            {t(text ? "section.edit" : "section.begin")}
          </a>
        )}
        {text && !isWritten && (
          <a className="inline-flex min-h-11 items-center" href={`${path}/text`}>
            {t("section.open")}
          </a>
        )}
        {text && may.see && (
          <a className="inline-flex min-h-11 items-center" href={`${path}/history`}>
            {t("section.history")}
          </a>
        )}
      </p>
    </InkSection>
  );
}
