// People of every sort, signed in, straight in the database of the test file.
import { randomUUID } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import type { Actor, Member, Role } from "@/lib/actor";
import { db } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import { keyedHash, randomToken } from "@/lib/secrets";

export type NewRole = { role: Role; regions?: string[]; kinds?: string[]; hasPromised?: boolean };

/** Makes somebody with these roles (promised unless said otherwise). */
export async function makePerson(
  data: Partial<Prisma.PersonUncheckedCreateInput> = {},
  roles: NewRole[] = [],
) {
  return db.person.create({
    data: {
      email: `${randomUUID()}@example.org`,
      name: "Test",
      ...data,
      grants: {
        create: roles.map(({ role, regions = [], kinds = [], hasPromised = true }) => ({
          role,
          regions,
          kinds,
          promisedAt: hasPromised ? new Date() : null,
        })),
      },
    },
    include: { grants: true },
  });
}

/** Signs somebody in. @returns the token that the session's cookie holds */
export async function makeSession(personId: string): Promise<string> {
  const token = randomToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.session.create({ data: { tokenHash: keyedHash("session", token), personId, expiresAt } });
  return token;
}

type Person = Awaited<ReturnType<typeof makePerson>>;

/** Somebody as `getActor` would give her. */
export function asMember(person: Person): Member {
  return {
    kind: "member",
    id: person.id,
    name: person.name,
    email: person.email ?? "",
    locale: person.locale,
    grants: person.grants.map(({ role, regions, kinds, promisedAt }) => ({
      role,
      regions,
      kinds,
      hasPromised: promisedAt !== null,
    })),
    sessionId: randomUUID(),
    isShared: false,
  };
}

/** The permit that a permission gives. @throws when it gives none */
export function permitOf<Action extends string>(
  permission: (actor: Actor) => Permit<Action> | { denied: string },
  actor: Actor,
): Permit<Action> {
  const decision = permission(actor);
  if ("denied" in decision) throw new Error(`Denied: ${decision.denied}`);
  return decision;
}
