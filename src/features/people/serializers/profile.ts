import type { Actor } from "@/lib/actor";
import { canSeePart } from "../permissions/account";
import type { ProfileDto } from "../types";

/** The page of somebody as one reader sees it: what is kept from her is empty, as if it had never been typed. */
export type ProfilePageDto = Pick<
  ProfileDto,
  "id" | "name" | "pronouns" | "town" | "languages" | "skills" | "interests" | "bio"
>;

/**
 * What of a profile may leave the server for this reader.
 * @returns null where there is no page for her: it is not turned on, and she is somebody else
 */
export function toProfilePage(profile: ProfileDto, reader: Actor): ProfilePageDto | null {
  const isOwn = reader.kind === "member" && reader.id === profile.id;
  if (!profile.hasProfile && !isOwn) return null;
  const sees = (audience: ProfileDto["nameAudience"]) => canSeePart(reader, profile.id, audience);
  return {
    id: profile.id,
    name: sees(profile.nameAudience) ? profile.name : "",
    pronouns: sees(profile.pronounsAudience) ? profile.pronouns : "",
    town: sees(profile.townAudience) ? profile.town : null,
    languages: sees(profile.languagesAudience) ? profile.languages : [],
    skills: sees(profile.skillsAudience) ? profile.skills : [],
    interests: sees(profile.interestsAudience) ? profile.interests : [],
    bio: sees(profile.bioAudience) ? profile.bio : "",
  };
}
