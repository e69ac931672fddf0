import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { DeskPersonDetailDto, DeskPersonDto, GrantDto } from "../types";

/** People on one page of the desk's list. */
const PAGE_SIZE = 25;

type GrantRow = { role: GrantDto["role"]; regions: string[]; kinds: string[]; promisedAt: Date | null };

const toGrantDto = ({ role, regions, kinds, promisedAt }: GrantRow): GrantDto => ({
  role,
  regions,
  kinds,
  hasPromised: promisedAt !== null,
});

/** Prisma leaves the wildcards of LIKE as they are. */
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

function matching(q: string): Prisma.PersonWhereInput {
  const contains = { contains: literally(q), mode: "insensitive" as const };
  return q ? { OR: [{ email: contains }, { name: contains }] } : {};
}

/**
 * People by e-mail or name, newest first, one page.
 * @param after id of the last person of the page before
 */
export async function listPeople(
  _permit: Permit<"people.manage">,
  { q, after }: { q: string; after: string | null },
): Promise<{ people: DeskPersonDto[]; next: string | null }> {
  const rows = await withDatabase(() =>
    db.person.findMany({
      where: { deletedAt: null, ...matching(q), ...(after && { id: { lt: after } }) },
      // Ids of version 7 are in order of time.
      orderBy: { id: "desc" },
      take: PAGE_SIZE + 1,
      include: { grants: { orderBy: { role: "asc" } } },
    }),
  );
  const people = rows.slice(0, PAGE_SIZE).map(({ id, name, email, bannedAt, grants }) => ({
    id,
    name,
    email: email ?? "",
    isBanned: bannedAt !== null,
    grants: grants.map(toGrantDto),
  }));
  return { people, next: rows.length > PAGE_SIZE ? (people.at(-1)?.id ?? null) : null };
}

/** One person for the desk; null when there is none, or no longer. */
export async function getDeskPerson(
  _permit: Permit<"people.manage">,
  id: string,
): Promise<DeskPersonDetailDto | null> {
  return withDatabase(async () => {
    const row = await db.person.findUnique({
      where: { id, deletedAt: null },
      include: { grants: { orderBy: { role: "asc" } } },
    });
    if (!row) return null;
    const givers = await listGivers(row.grants);
    const { name, email, bannedAt, createdAt } = row;
    const grants = row.grants.map((grant): DeskPersonDetailDto["grants"][number] => ({
      ...toGrantDto(grant),
      grantedAt: grant.grantedAt,
      grantedBy: grant.grantedById === null ? null : (givers.get(grant.grantedById) ?? "former"),
    }));
    return { id, name, email: email ?? "", isBanned: bannedAt !== null, createdAt, grants };
  });
}

async function listGivers(grants: { grantedById: string | null }[]) {
  const ids = grants.flatMap(({ grantedById }) => grantedById ?? []);
  const people = await db.person.findMany({ where: { id: { in: ids }, deletedAt: null } });
  return new Map(people.map(({ id, name, email }) => [id, { name: name || (email ?? "") }]));
}

/** For `npm run admin` alone: everybody with a role, by address. */
export async function listRolesByCommand(): Promise<(GrantDto & { email: string })[]> {
  const rows = await withDatabase(() =>
    db.roleGrant.findMany({
      include: { person: true },
      orderBy: [{ person: { email: "asc" } }, { role: "asc" }],
    }),
  );
  return rows.map((row) => ({ ...toGrantDto(row), email: row.person.email ?? "" }));
}
