/** Roles beyond that of a member, which everybody has who is signed in. */
export const ROLES = ["curator", "organizer", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** A role that somebody was given. */
export type Grant = {
  role: Role;
  /** Slugs of regions that it is limited to; none means the whole state. */
  regions: readonly string[];
  /** Keys of kinds that a curator was entrusted with; none means all. */
  kinds: readonly string[];
  /** Whether confidentiality was promised, without which an organizer is none. */
  hasPromised: boolean;
};

/** Somebody who is signed in. */
export type Member = {
  kind: "member";
  id: string;
  name: string;
  email: string;
  locale: string;
  grants: readonly Grant[];
  sessionId: string;
  /** Signed in on a shared device. */
  isShared: boolean;
};

/** Who asks for something. */
export type Actor = { kind: "visitor" } | Member;

/**
 * Whether somebody acts in a role, in `region` and for `kind` where one is given. An organizer who has not promised
 * confidentiality does not; an admin is no organizer or curator by that alone.
 */
export function hasRole(actor: Actor, role: Role, region?: string, kind?: string): boolean {
  if (actor.kind !== "member") return false;
  return actor.grants.some(
    (grant) =>
      grant.role === role &&
      (role !== "organizer" || grant.hasPromised) &&
      (region === undefined || grant.regions.length === 0 || grant.regions.includes(region)) &&
      (kind === undefined || grant.kinds.length === 0 || grant.kinds.includes(kind)),
  );
}
