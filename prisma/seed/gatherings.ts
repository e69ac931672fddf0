import type { Prisma } from "../../src/generated/prisma/client";
import rows from "./data/gatherings.json" with { type: "json" };

/** First moment of a month in Massachusetts, to the hour: it is for order only. */
const monthStart = (month: string) => new Date(`${month}-01T05:00:00Z`);

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/**
 * The statewide gatherings that were. Only those that are missing are written: what else is known of them is for
 * those who were there to add.
 * @returns how many
 */
export async function seedGatherings(tx: Prisma.TransactionClient): Promise<number> {
  const towns = await tx.town.findMany({ where: { slug: { in: rows.map(({ town }) => town) } } });
  const townIds = new Map(towns.map(({ slug, id }) => [slug, id]));
  const { count } = await tx.gathering.createMany({
    data: rows.map(({ slug, month, town, titleEs, summaryEs, descriptionEs, ...texts }) => ({
      ...{ slug, uid: `gathering-${slug}`, townId: townIds.get(town) ?? null, state: "published" as const },
      ...texts,
      ...{ altLang: "es", altTitle: titleEs, altSummary: summaryEs, altDescription: descriptionEs },
      ...{ startsLocal: month, startsAt: monthStart(month), endsAt: monthStart(monthAfter(month)) },
    })),
    skipDuplicates: true,
  });
  return count;
}
