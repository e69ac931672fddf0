import type { ReportReason } from "@/features/reports/types";
import type { ActorRole } from "@/features/revisions/types";
import type { EntryField } from "./constants";
import type { EntryValues } from "./schema/entry";

export type { EntryValues } from "./schema/entry";

/** What a proposal asks for. */
export type ProposalKind = "addition" | "edit" | "claim" | "report" | "merge" | "closing";
export type ProposalState = "open" | "asked" | "accepted" | "rejected" | "withdrawn";

/** Fields as they would be; those that are not named stay as they are. */
export type Changes = Partial<EntryValues>;

/** A field that was changed here and there since the same version, each to something else. */
export type FieldConflict = {
  field: EntryField;
  /** When the suggestion began; absent where it was blanked since. */
  base?: unknown;
  current: unknown;
  proposed: unknown;
};

/** What a set of changes does to an entry as it is now. */
export type Merged = {
  /** What is left to change; without the conflicts. */
  patch: Changes;
  conflicts: FieldConflict[];
};

/** Changes to the directory that somebody asks for. */
export type NewProposal = {
  kind: ProposalKind;
  /** Null for an entry that is new. */
  initiativeId: number | null;
  /** Version of the entry that the changes started from. */
  baseVersion: number | null;
  changes: Changes;
  reportReason?: ReportReason;
  /** Why, in the author's words. */
  reason: string;
  /** Language of the mail about it. */
  locale: string;
  /** Null when nobody is to hear of it. */
  authorId: string | null;
  authorRole: ActorRole;
  /** Where it came from when nobody did: "import:<batch>". */
  origin?: string;
};

/** What became of a change that counts at once. */
export type MadeChange = { initiativeId: number; slug: string; version: number };

/** A word that stayed, went or came. */
export type DiffPart = { kind: "same" | "removed" | "added"; text: string };

/** A field of a change, in words. */
export type FieldDiff = {
  field: EntryField | "listing" | "mergedIntoId";
  /** Text by words, anything else as a whole; null where it is not shown. */
  parts: DiffPart[] | null;
};
