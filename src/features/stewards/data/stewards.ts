import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { keyedHash } from "@/lib/secrets";
import { webAddress } from "@/lib/web-address";
import type { OwnEntryDto, StewardDto } from "../types";

/** How the database knows the token of a link. */
export const linkHash = (token: string): string => keyedHash("steward", token);

/** Who looks after an entry, the longest first. @throws UnavailableError */
export async function listStewards(
  _permit: Permit<"entry.stewards">,
  initiativeId: number,
): Promise<StewardDto[]> {
  const rows = await withDatabase(() =>
    db.steward.findMany({
      where: { initiativeId, person: { deletedAt: null } },
      include: { person: { select: { name: true } } },
      orderBy: [{ since: "asc" }, { personId: "asc" }],
    }),
  );
  return rows.map(({ personId, proof, since, person: { name } }) => ({
    ...{ personId, name, proof, since: since.toISOString() },
  }));
}

/** The entries that somebody looks after and that are shown, by name. @throws UnavailableError */
export async function listOwnEntries(personId: string): Promise<OwnEntryDto[]> {
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: { listing: "published", stewards: { some: { personId } } },
      select: { slug: true, name: true, town: { select: { name: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ town, ...entry }) => ({ ...entry, town: town.name }));
}

/** Whether no other shown entry has its website on this host: mailboxes of a parent's domain say too little. */
export async function isOnlyOneOf(host: string, initiativeId: number): Promise<boolean> {
  const rows = await withDatabase(() =>
    db.initiative.findMany({
      where: {
        ...{ id: { not: initiativeId }, listing: "published" },
        website: { contains: host, mode: "insensitive" },
      },
      select: { website: true },
    }),
  );
  return rows.every(({ website }) => webAddress(website)?.host !== host);
}

/** Claims of somebody that wait, of an entry. */
export const openClaims = (authorId: string, initiativeId: number): Prisma.ProposalWhereInput => ({
  ...{ authorId, initiativeId, kind: "claim", state: { in: ["open", "asked"] } },
});

/** Whether somebody waits to hear whether she may look after an entry. @throws UnavailableError */
export async function hasOpenClaim(authorId: string, initiativeId: number): Promise<boolean> {
  return (await withDatabase(() => db.proposal.count({ where: openClaims(authorId, initiativeId) }))) > 0;
}

const ABOUT = { select: { slug: true, name: true, listing: true, town: { select: { name: true } } } };
const WITH_ABOUT = {
  initiative: ABOUT,
  proposal: { include: { initiative: ABOUT } },
} satisfies Prisma.StewardLinkInclude;

/** A mailed link; null when there never was one. @throws UnavailableError */
export async function getLink(token: string) {
  const where = { tokenHash: linkHash(token) };
  return withDatabase(() => db.stewardLink.findUnique({ where, include: WITH_ABOUT }));
}

/** Who claims, as whoever reads the entry's mail sees it. @throws UnavailableError */
export async function getClaimant(personId: string): Promise<{ name: string; email: string } | null> {
  const where = { id: personId, bannedAt: null, deletedAt: null };
  const person = await withDatabase(() => db.person.findFirst({ where }));
  return person?.email ? { name: person.name, email: person.email } : null;
}

/** Whether somebody can be reached through an entry's page: those who look after it, else its own address. @throws UnavailableError */
export async function getReach(
  initiativeId: number,
): Promise<{ isLookedAfter: boolean; canBeReached: boolean }> {
  const person = { email: { not: null }, bannedAt: null, deletedAt: null };
  const [stewards, entry] = await withDatabase(() =>
    Promise.all([
      db.steward.count({ where: { initiativeId, person } }),
      db.initiative.findUnique({ where: { id: initiativeId }, select: { email: true } }),
    ]),
  );
  return { isLookedAfter: stewards > 0, canBeReached: stewards > 0 || Boolean(entry?.email) };
}
