import "server-only";
import { listBlockedBothWays } from "@/features/people/data/avoidances";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";
import type { OwnRegistrationDto, RegistrationDetails, RegistrationRowDto, RideDto } from "../types";

type Tx = Prisma.TransactionClient;
type Row = Prisma.RegistrationGetPayload<object>;

/** States in which somebody has a place, or is in line for one. */
const PRESENT_STATES = ["registered", "waiting", "offered"] as const;
type PresentState = (typeof PRESENT_STATES)[number];
const isPresent = (state: string): state is PresentState => PRESENT_STATES.some((one) => one === state);

/** Places that somebody has, or that are held for somebody. */
const TAKEN = { in: ["registered", "offered"] } satisfies Prisma.RegistrationWhereInput["state"];

const detailsOf = ({
  name,
  pronouns,
  food,
  access,
  childCare,
  interpretation,
}: Row): RegistrationDetails => ({
  ...{ name, pronouns, food, access, childCare, interpretation },
});

/** How many places are taken, and how many people wait. */
export async function countPlaces(
  gatheringId: string,
  tx: Tx = db,
): Promise<{ taken: number; waiting: number }> {
  return withDatabase(async () => ({
    taken: await tx.registration.count({ where: { gatheringId, state: TAKEN } }),
    waiting: await tx.registration.count({ where: { gatheringId, state: "waiting" } }),
  }));
}

async function positionOf({ gatheringId, state, number }: Row, tx: Tx = db): Promise<number | null> {
  if (state !== "waiting") return null;
  return 1 + (await tx.registration.count({ where: { gatheringId, state, number: { lt: number } } }));
}

async function toOwn(row: Row | null, tx: Tx = db): Promise<OwnRegistrationDto | null> {
  if (!row || !isPresent(row.state)) return null;
  return {
    ...{ id: row.id, state: row.state, ...detailsOf(row) },
    position: await positionOf(row, tx),
    offeredUntil: row.state === "offered" ? (row.offeredUntil?.toISOString() ?? null) : null,
  };
}

/** What somebody has at a gathering; null when she is not registered. */
export async function getOwnRegistration(
  { actor }: Permit<"registration.use">,
  gatheringId: string,
): Promise<OwnRegistrationDto | null> {
  const where = { gatheringId_personId: { gatheringId, personId: actor.id } };
  return withDatabase(async () => toOwn(await db.registration.findUnique({ where })));
}

/** The registration that the link of a mail is for, without what was told. */
export async function getLinkedRegistration(id: string) {
  return withDatabase(async () => {
    const row = await db.registration.findUnique({
      where: { id },
      include: { gathering: { select: { slug: true } } },
    });
    const own = row?.personId ? await toOwn(row) : null;
    return row && { slug: row.gathering.slug, own: own && { ...own, ...NOTHING_TOLD } };
  });
}

/** No details: what is put in place of them, and what stays of somebody who gave her place up. */
export const NOTHING_TOLD = {
  ...{ name: "", pronouns: "", food: "", access: "", childCare: "", interpretation: "" },
} satisfies RegistrationDetails;

/** Everybody who comes, is asked or waits, in the order in which they came. */
export async function listRegistrations(
  _permit: Permit<"gathering.registrations">,
  gatheringId: string,
): Promise<RegistrationRowDto[]> {
  const rows = await withDatabase(() =>
    db.registration.findMany({
      where: { gatheringId, state: { in: [...PRESENT_STATES] } },
      orderBy: { number: "asc" },
    }),
  );
  let line = 0;
  return rows.flatMap((row) =>
    isPresent(row.state)
      ? {
          ...{ id: row.id, state: row.state, ...detailsOf(row), createdAt: row.createdAt.toISOString() },
          position: row.state === "waiting" ? ++line : null,
        }
      : [],
  );
}

/** Whether somebody comes: has a place, and does not only wait. */
export async function hasPlace(personId: string, gatheringId: string, tx: Tx = db): Promise<boolean> {
  const where = { gatheringId, personId, state: "registered" as const };
  return (await withDatabase(() => tx.registration.count({ where }))) > 0;
}

type RideRow = Prisma.RideGetPayload<{ include: { town: { select: { name: true } } } }>;
const toRide = ({ id, side, seats, text, town, personId }: RideRow, me: string): RideDto => ({
  ...{ id, side, seats, text, town: town.name, isOwn: personId === me },
});

/** The rides to a gathering, but those of people between whom and the reader there is a block. */
export async function listRides(
  { actor }: Permit<"gathering.rides">,
  gatheringId: string,
): Promise<RideDto[]> {
  const blocked = await listBlockedBothWays(actor.id);
  const rows = await withDatabase(() =>
    db.ride.findMany({
      where: { gatheringId, person: { bannedAt: null } },
      include: { town: { select: { name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.filter(({ personId }) => !blocked.has(personId)).map((row) => toRide(row, actor.id));
}
