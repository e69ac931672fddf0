import "server-only";
import { db, withDatabase } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import type { Permit } from "@/lib/permit";
import type { ProfilePart } from "../constants/profile";
import type { Audience } from "../types";

/** A profile as it is to be, whole. */
type NewProfile = Record<`${ProfilePart}Audience`, Audience> & {
  name: string;
  pronouns: string;
  townId: number | null;
  languages: string[];
  skills: string[];
  interests: string[];
  bio: string;
  locale: string;
  hasProfile: boolean;
};

/**
 * Changes one's own profile.
 * @param expectedVersion the version that the change started from
 * @throws ConflictError when it changed since; MissingError when it was deleted
 */
export async function updateProfile(
  { actor }: Permit<"account.use">,
  expectedVersion: number,
  profile: NewProfile,
): Promise<void> {
  await withDatabase(async () => {
    const { count } = await db.person.updateMany({
      where: { id: actor.id, version: expectedVersion, deletedAt: null },
      data: { ...profile, version: { increment: 1 } },
    });
    if (count === 1) return;
    const now = await db.person.findUnique({ where: { id: actor.id, deletedAt: null } });
    if (!now) throw new MissingError();
    throw new ConflictError(expectedVersion, now.version);
  });
}
