import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { ENTRY_FIELDS, type EntryField } from "../../constants";
import type { ProposalCase } from "../../loaders";
import type { Changes } from "../../types";
import { FieldDiffs } from "../field-diffs";
import { loadSayValue } from "../field-words";
import { DecisionForms } from "./decision-forms";
import { KeyList } from "./key-list";
import { PinMove } from "./pin-move";
import { QueueKeys } from "./queue-keys";

/** One suggestion: what it says, what it would change, what is near it, and the ways to decide. */
export async function CaseView(props: ProposalCase) {
  const { proposal, entry, merged, similar, nextId } = props;
  const [t, say] = [await getTranslations("proposals"), await loadSayValue(props)];
  const { kind, name, slug, town, reportReason, state, authorRole } = proposal;
  const isOpen = state === "open" || state === "asked";
  const fields = ENTRY_FIELDS.filter((field) => field in merged.patch);
  const changes = fields.map((field: EntryField) => ({
    field,
    values: { before: entry?.values[field] ?? null, after: merged.patch[field] },
  }));
  return (
    <div className="page max-w-[60rem]">
      <QueueKeys />
      <p className="no-print mb-4 flex flex-wrap gap-x-6">
        <a href="/desk/proposals" data-key="u">
          {t("desk.back")}
        </a>
        {nextId && (
          <a href={`/desk/proposals/${nextId}`} data-key="n">
            {t("desk.next")}
          </a>
        )}
      </p>
      <h1 className="break-words">
        <bdi>{name}</bdi>
      </h1>
      <p className="mt-2 text-[1.15rem]">
        <strong>{t(`desk.kinds.${kind}`)}</strong> · {town} ·{" "}
        {t("desk.by", { role: t(`roles.${authorRole}`) })}
      </p>
      {slug && (
        <p className="flex flex-wrap gap-x-6">
          <a href={`/initiatives/${slug}`}>{t("desk.seePage")}</a>
          <a href={`/initiatives/${slug}/history`}>{t("desk.seeHistory")}</a>
        </p>
      )}
      {!isOpen && <p className="note mt-6">{t("desk.decided", { state: t(`desk.states.${state}`) })}</p>}
      {reportReason && reportReason !== "other" && (
        <p className="note mt-6 font-bold">
          {t("desk.reported")}: {t(`report.reasons.${reportReason}`)}
        </p>
      )}
      <div className="mt-8 space-y-10">
        <Words proposal={proposal} />
        {kind !== "report" && kind !== "merge" && kind !== "claim" && (
          <InkSection id="diff" title={t("desk.diff")}>
            {changes.length > 0 ? <FieldDiffs changes={changes} say={say} /> : <p>{t("desk.nothing")}</p>}
            <SentPhotos {...props} />
          </InkSection>
        )}
        <PinMove {...props} />
        {similar.length > 0 && (
          <InkSection id="similar" title={t("desk.similar")}>
            <ul>
              {similar.map((one) => (
                <li key={one.id}>
                  <a className="inline-flex min-h-9 items-center" href={`/initiatives/${one.slug}`}>
                    {t("similar.item", { name: one.name, town: one.town })}
                  </a>
                </li>
              ))}
            </ul>
          </InkSection>
        )}
        {isOpen && <DecisionForms {...props} say={say} />}
      </div>
      <KeyList />
    </div>
  );
}

/** The photos as they would be. */
function SentPhotos({ merged }: ProposalCase) {
  const proposed = merged.conflicts.find(({ field }) => field === "photos")?.proposed as Changes["photos"];
  const photos = merged.patch.photos ?? proposed ?? [];
  return (
    <ul className="mt-4 flex flex-wrap gap-4">
      {photos.map(({ id, alt, lang }) => (
        <li key={id}>
          {/* biome-ignore lint/performance/noImgElement: the optimizer would keep a copy that anybody gets */}
          <img src={`/photos/${id}`} alt={alt} lang={lang} className="h-48 w-auto border border-line" />
        </li>
      ))}
    </ul>
  );
}

/** What the author says, and what was asked and answered. */
async function Words({ proposal }: Pick<ProposalCase, "proposal">) {
  const t = await getTranslations("proposals");
  const { reason, canBeTold, messages } = proposal;
  return (
    <InkSection id="reason" title={t("desk.reason")}>
      {reason ? (
        <blockquote className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
          {reason}
        </blockquote>
      ) : (
        <p className="text-quiet">{t("desk.noReason")}</p>
      )}
      {!canBeTold && <p className="mt-2 text-quiet">{t("desk.nobody")}</p>}
      <ul>
        {messages.map(({ id, isAuthors, body }) => (
          <li key={id} className="border-line border-t py-2">
            <p className="font-semibold">{t(isAuthors ? `roles.${proposal.authorRole}` : "own.editor")}</p>
            <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}
