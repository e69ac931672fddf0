import type { GroupRole } from "@/features/groups/types";

export type TextState = "agenda" | "draft" | "approved";
/** Who sees a text once it is approved. */
export type TextAudience = "everyone" | "members";
export type ActionState = "open" | "done" | "dropped";

/** Somebody of a group, as a reader sees her; `name` is null where her name is not for the reader. */
export type Someone = { name: string | null; isYou: boolean };

/** The need on the board that an action led to; `path` only for whoever may see it. */
export type NeedDto = { id: string; state: "waiting" | "open" | "talking" | "done"; path: string | null };

/** Something to do, as a reader sees it. Days YYYY-MM-DD. */
export type ActionDto = {
  id: string;
  lang: string;
  text: string;
  state: ActionState;
  dueOn: string | null;
  /** Null: nobody yet. */
  owner: Someone | null;
  /** The meeting's page and day (ISO 8601) that it comes from; null for one that was put down by itself. */
  meeting: { id: string; startsAt: string } | null;
  needs: NeedDto[];
  /** What the reader may do with it. */
  may: { tick: boolean; takeOver: boolean; ask: boolean; edit: boolean };
};

/** What a group decided. */
export type DecisionDto = {
  id: string;
  lang: string;
  text: string;
  meeting: { id: string; startsAt: string } | null;
};

/** A text in pieces, as a page shows it. */
export type ShownPiece =
  | { sort: "markdown"; text: string }
  | {
      sort: "marked";
      items: ({ sort: "decision"; text: string } | { sort: "action"; action: ShownAction })[];
    };

/** An action within a text. */
export type ShownAction = Pick<ActionDto, "text" | "state" | "dueOn" | "owner"> & { id: string | null };

/** What a version of a text was, and who made it: by what she is in the group now, and by name where it may be seen. */
export type VersionDto = {
  version: number;
  body: string;
  state: TextState;
  audience: TextAudience;
  /** ISO 8601 (UTC). */
  createdAt: string;
  /** Null: in the group no more. */
  role: GroupRole | null;
  who: Someone | null;
};
