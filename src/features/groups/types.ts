export type GroupRole = "member" | "coordinator" | "note_taker";
export type GroupJoining = "open" | "request" | "invitation";
export type GroupAudience = "everyone" | "members" | "coordinators";

/** What decides who may do what in a group: the group as it stands, and what whoever asks is in it. */
export type Seat = {
  groupId: string;
  slug: string;
  isArchived: boolean;
  /** Whether somebody coordinates it now. */
  isCoordinated: boolean;
  /** Null for whoever is not in it. */
  role: GroupRole | null;
};
