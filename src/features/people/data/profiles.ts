import "server-only";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { AccountDto, ProfileDto } from "../types";

const WITH_TOWN = { include: { town: { select: { slug: true, name: true } } } } as const;
const HIDDEN = { createdAt: true, bannedAt: true, deletedAt: true, townId: true } as const;

/** The account of whoever holds the permit. */
export async function getAccount({ actor }: Permit<"account.use">): Promise<AccountDto> {
  const row = await withDatabase(() =>
    db.person.findUniqueOrThrow({ where: { id: actor.id }, ...WITH_TOWN, omit: HIDDEN }),
  );
  return { ...row, email: row.email ?? "" };
}

/**
 * Somebody's whole profile; null when there is none, no longer, or the account is closed. Holds what is kept from
 * others, and says whether there is a page at all: serialize before it leaves the server.
 */
export async function getProfile(id: string): Promise<ProfileDto | null> {
  return withDatabase(() =>
    db.person.findUnique({
      where: { id, deletedAt: null, bannedAt: null },
      ...WITH_TOWN,
      omit: { ...HIDDEN, email: true, locale: true },
    }),
  );
}
