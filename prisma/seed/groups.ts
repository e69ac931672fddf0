import type { Prisma } from "../../src/generated/prisma/client";
import rows from "./data/working-groups.json" with { type: "json" };

/** Year in which the network named them. */
const NAMED_IN = 2019;

/**
 * The working groups that the network named. Only those that are missing are written: what they are is theirs to say
 * from then on.
 * @returns how many
 */
export async function seedWorkingGroups(tx: Prisma.TransactionClient): Promise<number> {
  const { count } = await tx.group.createMany({
    data: rows.map(({ slug, name, nameEs, purpose, purposeEs }) => ({
      ...{ slug, name, purpose, altLang: "es", altName: nameEs, altPurpose: purposeEs },
      ...{ namedIn: NAMED_IN, joining: "open" as const },
    })),
    skipDuplicates: true,
  });
  return count;
}
