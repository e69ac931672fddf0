/** Who acts, by role; never by name. */
export type ActorRole = "seed" | "import" | "visitor" | "steward" | "curator" | "organizer" | "admin";

/** What happened to a thing, once. */
export type RevisionDto = {
  version: number;
  actorRole: ActorRole;
  reason: string | null;
  /** The changed fields; null before the first revision. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
  /** Fields that were blanked in both. */
  redacted: string[];
  /** ISO 8601. */
  createdAt: string;
};
