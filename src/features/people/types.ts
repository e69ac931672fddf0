import type { Role } from "@/lib/actor";

/** Who sees a part of a profile. */
export const AUDIENCES = ["public", "members", "nobody"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A role somebody has, as the person herself and the desk see it. */
export type GrantDto = {
  role: Role;
  /** Slugs of regions; none means the whole state. */
  regions: string[];
  /** Keys of kinds, of a curator; none means all. */
  kinds: string[];
  hasPromised: boolean;
};

/** A row of the desk's list of people. */
export type DeskPersonDto = {
  id: string;
  /** May be empty. */
  name: string;
  email: string;
  isBanned: boolean;
  grants: GrantDto[];
};

/** Somebody as the desk sees her. */
export type DeskPersonDetailDto = Omit<DeskPersonDto, "grants"> & {
  createdAt: Date;
  grants: (GrantDto & {
    grantedAt: Date;
    /** Who gave it: by name, or by address where she has none; null for the command line. */
    grantedBy: { name: string } | "former" | null;
  })[];
};

/** A person's profile with whom each part is shown to. */
export type ProfileDto = {
  id: string;
  version: number;
  name: string;
  nameAudience: Audience;
  pronouns: string;
  pronounsAudience: Audience;
  /** Null when none is named, or it is kept from the reader. */
  town: { slug: string; name: string } | null;
  townAudience: Audience;
  /** BCP 47. */
  languages: string[];
  languagesAudience: Audience;
  skills: string[];
  skillsAudience: Audience;
  interests: string[];
  interestsAudience: Audience;
  bio: string;
  bioAudience: Audience;
  /** Whether others find a page of hers. */
  hasProfile: boolean;
};

/** An account as the person herself sees it. */
export type AccountDto = ProfileDto & { email: string; locale: string };
