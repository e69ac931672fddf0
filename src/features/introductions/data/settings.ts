import "server-only";
import { listAvoided } from "@/features/people/data/avoidances";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";

/** How somebody wants to be introduced, and to whom not. */
export async function getIntroductionSettings({ actor }: Permit<"account.use">) {
  const person = await withDatabase(() =>
    db.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { mayBeIntroduced: true, introductionShares: true, introductionsPerMonth: true, phone: true },
    }),
  );
  const avoided = (await listAvoided(actor.id)).filter(({ scope }) => scope === "introductions");
  return { ...person, avoided: avoided.map((one) => ({ id: one.avoidedId, name: one.avoided.name })) };
}
