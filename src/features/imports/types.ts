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
export type RawRow = { number: number; cells: Record<string, string>; problem?: string };

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
  done: number;
  total: number | null;
  problem: string | null;
  /** ISO 8601 (UTC). */
  createdAt: string;
  counts: Record<RowFate, number>;
};

/** A row as the desk sees it. */
export type RowDto = {
  number: number;
  name: string;
  fate: RowFate;
  choice: RowChoice | null;
  problems: RowProblem[];
  direct: string[];
  proposed: string[];
  /** The entry it is, may be, or became. */
  entry: { slug: string; name: string; town: string } | null;
  isMade: boolean;
  proposalId: string | null;
};
