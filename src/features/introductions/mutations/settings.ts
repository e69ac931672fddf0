import "server-only";
import { stopAvoiding } from "@/features/people/mutations/avoidances";
import { db, withDatabase } from "@/lib/db";
import type { Permit } from "@/lib/permit";

/** How somebody wants to be introduced. */
export type Settings = {
  mayBeIntroduced: boolean;
  introductionShares: string[];
  phone: string;
  introductionsPerMonth: number;
};

/** Keeps how somebody wants to be introduced. */
export async function saveIntroductionSettings(
  { actor }: Permit<"account.use">,
  settings: Settings,
): Promise<void> {
  await withDatabase(() => db.person.update({ where: { id: actor.id }, data: settings }));
}

/** Takes "never introduce me to …" back; a block stays. */
export async function introduceAgain({ actor }: Permit<"account.use">, avoidedId: string): Promise<void> {
  await withDatabase(() =>
    db.$transaction(async (tx) => {
      const key = { personId: actor.id, avoidedId };
      const found = await tx.avoidance.findUnique({ where: { personId_avoidedId: key } });
      if (found?.scope === "introductions") await stopAvoiding(tx, actor.id, avoidedId);
    }),
  );
}
