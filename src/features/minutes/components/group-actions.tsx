import { InkSection } from "@/components/ui/ink-section";
import type { Seat } from "@/features/groups/types";
import { whenAvailable } from "@/lib/available";
import { FIRST_SHOWN } from "../constants";
import { loadOpenActions } from "../loaders/items";
import { ActionList } from "./actions-view";
import { loadWords } from "./words";

/** On the page of a group: what it has still to do, as far as the reader may see it. @param seat of the reader */
export async function GroupActions({ slug, seat }: { groupId: string; slug: string; seat: Seat }) {
  const now = new Date();
  const loaded = await whenAvailable(() => loadOpenActions(seat, now));
  if (loaded.state !== "ok") return null;
  const actions = loaded.value;
  if (actions.length === 0 && seat.role === null) return null;
  const { t } = await loadWords();
  return (
    <InkSection id="actions" title={t("actions.title")}>
      {actions.length > 0 ? (
        <ActionList actions={actions.slice(0, FIRST_SHOWN)} slug={slug} now={now} />
      ) : (
        <p>{t("actions.none")}</p>
      )}
      <p className="mt-3">
        <a className="inline-flex min-h-11 items-center" href={`/groups/${slug}/actions`}>
          {t("actions.all")}
        </a>
      </p>
    </InkSection>
  );
}
