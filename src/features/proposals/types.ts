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
  /** Of a merge: the other entry. */
  otherId?: number;
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

/** A proposal in the queue. */
export type QueueItemDto = {
  id: string;
  kind: ProposalKind;
  state: ProposalState;
  reportReason: ReportReason | null;
  /** Of the entry, as it is or would be. */
  name: string;
  slug: string | null;
  town: string;
  entryKind: string;
  /** Names of the fields that would change. */
  fields: string[];
  authorRole: ActorRole;
  isImported: boolean;
  /** ISO 8601 (UTC). */
  createdAt: string;
};

/** One proposal as the desk and its author see it. */
export type ProposalDto = QueueItemDto & {
  reach: { region: string; kind: string };
  initiativeId: number | null;
  baseVersion: number | null;
  changes: Changes;
  /** Slug of the other entry that a merge names. */
  otherSlug: string | null;
  reason: string;
  locale: string;
  /** Who claims to look after an entry: the editor has to know whom she believes. Of other kinds nobody is named. */
  claimant: { name: string; email: string } | null;
  /** Whether somebody hears of it by mail. */
  canBeTold: boolean;
  decision: string | null;
  decidedAt: string | null;
  messages: { id: string; isAuthors: boolean; body: string; createdAt: string }[];
};

/** A change of an entry, as everybody may see it. */
export type HistoryItemDto = {
  version: number;
  role: ActorRole;
  /** Who suggested it, by role, where somebody else did. */
  askedBy: ActorRole | null;
  /** ISO 8601 (UTC). */
  createdAt: string;
  sort:
    | ("added" | "changed" | "confirmed" | "reverted")
    | ("published" | "hidden" | "retired" | "merged" | "joined" | "parted");
  /** Version that was gone back to. */
  revertedTo: number | null;
  /** Each field that changed; values are null where they are not for everybody. */
  fields: { field: EntryField; values: { before: unknown; after: unknown } | null }[];
};

/** What of the log is looked for; empty ones do not filter. */
export type LogFilters = {
  action: string;
  subjectType: string;
  subjectId: string;
  actorId: string;
  /** Days, YYYY-MM-DD (UTC). */
  from: string;
  until: string;
};

/** Something that was done, by ids. */
export type LogEntryDto = {
  id: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  /** JSON. */
  detail: string;
  /** ISO 8601 (UTC). */
  createdAt: string;
};
