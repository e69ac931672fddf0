import { InkSection } from "@/components/ui/ink-section";
import type { Seat } from "@/features/groups/types";
import { whenAvailable } from "@/lib/available";
import { FIRST_SHOWN } from "../constants";
import { loadDecisions } from "../loaders/items";
import type { DecisionDto } from "../types";
import { loadWords } from "./words";
import "./minutes.css";

type Props = { decisions: readonly DecisionDto[]; slug: string };

/** On the page of a group: what it decided, as far as the reader may see it. @param seat of the reader */
export async function GroupDecisions({ slug, seat }: { groupId: string; slug: string; seat: Seat }) {
  const loaded = await whenAvailable(() => loadDecisions(seat));
  if (loaded.state !== "ok" || loaded.value.length === 0) return null;
  const { t } = await loadWords();
  const [first, more] = [loaded.value.slice(0, FIRST_SHOWN), loaded.value.slice(FIRST_SHOWN)];
  return (
    <InkSection id="decisions" title={t("decisions.title")}>
      <DecisionList decisions={first} slug={slug} />
      {more.length > 0 && (
        <details>
          <summary className="py-2.5 font-semibold">{t("decisions.more", { count: more.length })}</summary>
          <DecisionList decisions={more} slug={slug} />
        </details>
      )}
    </InkSection>
  );
}

async function DecisionList({ decisions, slug }: Props) {
  const { t, day } = await loadWords();
  return (
    <ul className="marked-lines">
      {decisions.map(({ id, lang, text, meeting }) => (
        <li key={id} id={`decision-${id}`} className="marked-line" data-sort="decision">
          <span lang={lang} dir="auto">
            {text}
          </span>
          {meeting && (
            <span className="block text-quiet">
              <a href={`/groups/${slug}/meetings/${meeting.id}/text`}>
                {t("decisions.of", { date: day(meeting.startsAt) })}
              </a>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
