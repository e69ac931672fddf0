import { FATES } from "./constants";
import type {
  BatchDto,
  BatchLineDto,
  BatchSettings,
  ImportFormat,
  ImportState,
  RowChoice,
  RowDto,
  RowFate,
  RowProblem,
  StoredValues,
} from "./types";

type Counts = Record<RowFate, number>;
type BatchRow = {
  id: string;
  fileName: string;
  format: ImportFormat;
  settings: unknown;
  state: ImportState;
  done: number;
  total: number | null;
  problem: string | null;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
  source: {
    id: string;
    key: string;
    name: string;
    licence: string;
    url: string | null;
    everyDays: number | null;
    lastError: string | null;
  };
};
type Row = {
  number: number;
  name: string;
  fate: RowFate;
  choice: string | null;
  problems: unknown;
  values: unknown;
  initiativeId: number | null;
  madeVersion: number | null;
  proposalId: string | null;
  initiative: { slug: string; name: string; town: { name: string } } | null;
};

/** A batch in the list of all. */
export function toBatchLine(row: BatchRow, counts: Counts): BatchLineDto {
  const { id, fileName, format, state, done, total, problem, createdAt, source } = row;
  return {
    ...{ id, fileName, format, state, done, total, problem, counts },
    sourceName: source.name,
    createdAt: createdAt.toISOString(),
  };
}

/** A batch as the desk sees it. */
export function toBatchDto(
  row: BatchRow,
  numbers: { counts: Counts; made: number; suggested: number; kept: number },
): BatchDto {
  const { source, state, appliedAt, undoneAt } = row;
  const settings = row.settings as BatchSettings;
  const hasFile = settings.file !== null;
  const changes = FATES.filter((fate) => fate !== "unchanged" && fate !== "error");
  return {
    ...toBatchLine(row, numbers.counts),
    ...numbers,
    settings,
    ...{ sourceId: source.id, sourceKey: source.key, licence: source.licence },
    ...{ url: source.url, everyDays: source.everyDays, lastError: source.lastError },
    appliedAt: appliedAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    can: {
      map: (state === "ready" || state === "failed") && hasFile,
      apply: state === "ready" && changes.some((fate) => numbers.counts[fate] > 0),
      undo: state === "applied" && numbers.made + numbers.suggested > 0,
      discard: state === "waiting" || state === "reading" || state === "ready" || state === "failed",
      choose: state === "ready",
    },
  };
}

/** What an editor can say of a row. */
export function choicesFor(fate: RowFate, hasEntry: boolean): RowChoice[] {
  if (fate === "possible_duplicate") return hasEntry ? ["skip", "update", "new"] : ["skip", "new"];
  return fate === "new" || fate === "update" ? ["skip"] : [];
}

/** A row as the desk sees it. */
export function toRowDto(row: Row): RowDto {
  const { number, name, fate, proposalId, initiative } = row;
  const values = row.values as StoredValues;
  return {
    ...{ number, name, fate, proposalId },
    choice: row.choice as RowChoice | null,
    problems: row.problems as RowProblem[],
    direct: values.direct ?? [],
    proposed: values.proposed ?? [],
    choices: choicesFor(fate, row.initiativeId !== null),
    entry: initiative && { slug: initiative.slug, name: initiative.name, town: initiative.town.name },
    isMade: row.madeVersion !== null,
  };
}
