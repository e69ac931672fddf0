import type { EntryField } from "@/features/proposals/constants";
import type { Changes } from "@/features/proposals/types";
import type { CHOICES, FATES, FORMATS, IMPORT_FIELDS } from "./constants";

export type ImportFormat = (typeof FORMATS)[number];
export type ImportField = (typeof IMPORT_FIELDS)[number];
export type RowFate = (typeof FATES)[number];
export type RowChoice = (typeof CHOICES)[number];
export type ImportState =
  | "waiting"
  | "reading"
  | "ready"
  | "applying"
  | "applied"
  | "undoing"
  | "undone"
  | "failed";

/** Field by name of a column. */
export type Mapping = Record<string, ImportField>;

/** How a file is read. */
export type FileSettings = {
  format: ImportFormat;
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** Of CSV. */
  delimiter: string;
};

/** How a batch is read and by whom it is done. */
export type BatchSettings = Partial<FileSettings> & {
  /** Name of its file among the kept ones; null when there is none (any more). */
  file: string | null;
  /** Where it is fetched from, until it was. */
  url?: string;
  mapping?: Mapping;
  /** Kind of rows that name none, or one that is not known here. */
  defaultKind?: string;
  /** Language of the texts. */
  lang?: string;
  columns?: string[];
  /** First values of each column that has any. */
  samples?: Record<string, string[]>;
  /** Columns as somebody said before that they are, in other lists of the source. */
  remembered?: Mapping;
  /** Somebody said how it is to be read: nothing of that is guessed any more. */
  isFixed?: boolean;
  /** Made by the schedule. */
  isScheduled?: boolean;
  /** By a command on the server, for the whole state. */
  isCommand?: boolean;
  appliedById?: string;
  undoneById?: string;
  /** Id of the newest entry when it was read: younger ones were not compared. */
  newestId?: number;
};

/** A row as the file has it. `number` is that of a spreadsheet: the line of headers is 1. */
export type RawRow = { number: number; cells: Record<string, string>; problem?: string; note?: string };

/** Something about a row. */
export type RowProblem = {
  /** Name of the column; null when it is about the row. */
  column: string | null;
  /** Key under `imports.problems`, or of another message with "@" before it. */
  code: string;
  /** What it is about, shortened. */
  value?: string;
  /** It was taken all the same. */
  isNote?: true;
};

/** Where an entry comes from, by the list. */
export type Provenance = { source?: string; sourceUrl?: string; licence?: string; listedAt?: string };

/** What a row says. Only what it fills is named. */
export type RowValues = {
  changes: Changes;
  provenance: Provenance;
  /** Whether its kind was only made out from tags. */
  isKindGuess?: boolean;
  /** Whether it names a point of its own, not only a town or ZIP. */
  hasPoint: boolean;
};

/** A row that was read. */
export type ReadRow = RowValues & {
  number: number;
  name: string;
  /** Key of the row in its source. */
  key: string;
  /** Key of an entry here, as our own lists have it. */
  ref: string | null;
  /** Of an entry here. */
  slug: string | null;
  problems: RowProblem[];
};

/** What is kept of a row. */
export type StoredValues = Partial<RowValues> & {
  /** Fields that would change, and those that would be suggested, when it was read. */
  direct?: string[];
  proposed?: string[];
};

/** A batch as the desk sees it. */
export type BatchDto = {
  /** UUID; `/desk/import/<id>`. */
  id: string;
  sourceId: string;
  sourceKey: string;
  sourceName: string;
  licence: string;
  url: string | null;
  everyDays: number | null;
  lastError: string | null;
  fileName: string;
  format: ImportFormat;
  settings: BatchSettings;
  state: ImportState;
  /** Line of the list that is done, and the last one: null while that is not known. */
  done: number;
  total: number | null;
  /** Why it failed: key under `imports.failures`. */
  problem: string | null;
  /** ISO 8601 (UTC). */
  createdAt: string;
  /** ISO 8601 (UTC). */
  appliedAt: string | null;
  undoneAt: string | null;
  counts: Record<RowFate, number>;
  /** Rows that made something when they were applied, and those whose suggestion was made. */
  made: number;
  suggested: number;
  /** Rows that undoing left as they are, at least in part. */
  kept: number;
  can: Record<"map" | "apply" | "undo" | "discard" | "choose", boolean>;
};

/** A row as the desk sees it. */
export type RowDto = {
  number: number;
  name: string;
  fate: RowFate;
  choice: RowChoice | null;
  problems: RowProblem[];
  /** Names of fields (of an entry, or of where it is from) that change at once, and those that are suggested. */
  direct: string[];
  proposed: string[];
  /** What an editor can say of it. */
  choices: RowChoice[];
  /** The entry it is, may be, or became. */
  entry: { slug: string; name: string; town: string } | null;
  isMade: boolean;
  proposalId: string | null;
};

/** A place that lists come from. */
export type SourceDto = {
  id: string;
  key: string;
  name: string;
  licence: string;
  url: string | null;
  everyDays: number | null;
  /** ISO 8601 (UTC). */
  nextAt: string | null;
  /** Why it could not be fetched the last time: key under `imports.failures`. */
  lastError: string | null;
};

/** A batch in the list of all. */
export type BatchLineDto = Pick<
  BatchDto,
  | "id"
  | "sourceName"
  | "fileName"
  | "format"
  | "state"
  | "done"
  | "total"
  | "problem"
  | "createdAt"
  | "counts"
>;

/** A field of an entry as it is and as a row has it. */
export type RowChangeDto = { field: EntryField; values: { before: unknown; after: unknown } };

/** What a row does: what a new entry would say, what changes at once, and what is suggested. */
export type RowChangesDto = Record<"facts" | "direct" | "proposed", RowChangeDto[]>;
