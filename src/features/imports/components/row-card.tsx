import { getTranslations } from "next-intl/server";
import { FieldDiffs } from "@/features/proposals/components/field-diffs";
import type { SayValue } from "@/features/proposals/components/field-words";
import type { BatchDto, RowChangesDto, RowDto, RowProblem } from "../types";
import { ChoiceForm } from "./choice-form";

type Props = {
  row: RowDto;
  batch: BatchDto;
  changes: RowChangesDto | undefined;
  say: SayValue;
  sayProblem: (problem: RowProblem) => string;
};

/** One row: what becomes of it, what it changes, what is wrong with it, and what somebody may say to that. */
export async function RowCard({ row, batch, changes, say, sayProblem }: Props) {
  const t = await getTranslations("imports");
  const { number, name, fate, choice, choices, proposalId } = row;
  // What it made and what was taken back has no page any more.
  const isGone = batch.state === "undone" && (fate === "new" || choice === "new");
  const entry = isGone ? null : row.entry;
  return (
    <li className="border-line border-b py-4">
      <h3 className="text-[1.15rem] break-words">
        <bdi>{name || t("rows.unnamed")}</bdi>
      </h3>
      <p>
        <strong>{t(`fates.${fate}`)}</strong>{" "}
        <span className="text-quiet">· {t("rows.number", { number })}</span>
        {choice && <span> · {t(`chosen.${choice}`)}</span>}
      </p>
      {entry && (
        <p>
          {t(fate === "possible_duplicate" && !row.isMade ? "rows.perhaps" : "rows.entry")}{" "}
          <a href={`/initiatives/${entry.slug}`} className="break-words">
            <bdi>{entry.name}</bdi>
          </a>
          , {entry.town}
          {row.isMade && (
            <>
              {" "}
              · <a href={`/initiatives/${entry.slug}/history`}>{t("rows.history")}</a>
            </>
          )}
        </p>
      )}
      {proposalId && (
        <p>
          <a href={`/desk/proposals/${proposalId}`}>{t("rows.proposal")}</a>
        </p>
      )}
      <Problems problems={row.problems} sayProblem={sayProblem} />
      {changes && <RowChanges changes={changes} say={say} />}
      {batch.can.choose && choices.length > 0 && <ChoiceForm batchId={batch.id} row={row} />}
    </li>
  );
}

function Problems({ problems, sayProblem }: { problems: RowProblem[]; sayProblem: Props["sayProblem"] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="mt-2 border-line border-l-4 pl-3">
      {problems.map((problem) => (
        <li
          key={`${problem.column} ${problem.code} ${problem.value}`}
          className={problem.isNote && "text-quiet"}
        >
          {problem.column !== null && (
            <>
              <bdi className="font-semibold [overflow-wrap:anywhere]">{problem.column}</bdi>:{" "}
            </>
          )}
          {sayProblem(problem)}
          {problem.value && (
            <>
              {" "}
              <q className="[overflow-wrap:anywhere]">
                <bdi>{problem.value}</bdi>
              </q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

async function RowChanges({
  changes: { facts, direct, proposed },
  say,
}: {
  changes: RowChangesDto;
  say: SayValue;
}) {
  const t = await getTranslations("imports.rows");
  const said = facts.map(({ field, values }) => say(field, values.after)).filter(Boolean);
  return (
    <>
      {said.length > 0 && <p className="text-quiet [overflow-wrap:anywhere]">{said.join(" · ")}</p>}
      {direct.length > 0 && (
        <div className="mt-2">
          <FieldDiffs changes={direct} say={say} />
        </div>
      )}
      {proposed.length > 0 && (
        <div className="mt-2">
          <p className="font-semibold">{t("proposed")}</p>
          <FieldDiffs changes={proposed} say={say} />
        </div>
      )}
    </>
  );
}
