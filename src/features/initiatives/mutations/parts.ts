import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { PRINCIPLES, WAYS } from "../constants";
import type { Way } from "../types";

type Tx = Prisma.TransactionClient;

/** What an initiative has of its own in other tables. */
export type Parts = {
  /** Ways to take part that somebody confirmed. */
  ways: { way: Way; note: string | null; url: string | null }[];
  principles: { principle: (typeof PRINCIPLES)[number]; how: string | null }[];
};

/** Its photos in order: which, and what is to be seen on each. */
export type PhotoParts = { photos: { id: string; alt: string; lang: string }[] };

/** Fields as a revision keeps them. */
export function toJson(fields: object): Prisma.InputJsonObject {
  return JSON.parse(JSON.stringify(fields)) as Prisma.InputJsonObject;
}

/** In the order of the site, so that the same parts are the same value. */
export function orderedParts({ ways, principles }: Parts): Parts {
  return {
    ways: WAYS.flatMap((way) => ways.filter((one) => one.way === way)).map(({ way, note, url }) => ({
      ...{ way, note, url },
    })),
    principles: PRINCIPLES.flatMap((name) => principles.filter(({ principle }) => principle === name)).map(
      ({ principle, how }) => ({ principle, how }),
    ),
  };
}

/** Puts these parts in the place of those that are stored; what is not named stays. */
export async function writeParts(tx: Tx, initiativeId: number, parts: Partial<Parts>): Promise<void> {
  if (parts.ways) {
    await tx.initiativeWay.deleteMany({ where: { initiativeId } });
    await tx.initiativeWay.createMany({ data: parts.ways.map((one) => ({ ...one, initiativeId })) });
  }
  if (parts.principles) {
    await tx.initiativePrinciple.deleteMany({ where: { initiativeId } });
    await tx.initiativePrinciple.createMany({
      data: parts.principles.map((one) => ({ ...one, initiativeId })),
    });
  }
}
