"use server";

import { redirect } from "next/navigation";
import { canUseAccount } from "@/features/people/permissions/account";
import { defineAction } from "@/lib/action/define";
import { introduceAgain, saveIntroductionSettings } from "../mutations/settings";
import { avoidedSchema, settingsSchema } from "../schema/forms";

/** Who may be introduced without being asked has to say what is shared then. */
function settingsProblem({
  may,
  shares,
  phone,
}: {
  may: boolean;
  shares: readonly string[];
  phone: string;
}): Record<string, string> | null {
  if (may && shares.length === 0) return { shares: "@introductions.settings.needsShare" };
  if (may && shares.includes("phone") && !phone) return { phone: "@introductions.settings.needsPhone" };
  return null;
}

/** How one wants to be introduced. */
export const saveIntroductionSettingsAction = defineAction({
  schema: settingsSchema,
  permission: canUseAccount,
  run: async ({ permit, input: { may, shares, phone, most } }) => {
    const wrong = settingsProblem({ may, shares, phone });
    if (wrong) return { code: "invalid", fields: wrong };
    const settings = { mayBeIntroduced: may, introductionShares: shares, phone, introductionsPerMonth: most };
    await saveIntroductionSettings(permit, settings);
    return { message: "@introductions.settings.saved" };
  },
});

/** Takes "never introduce me to …" back. */
export const introduceAgainAction = defineAction({
  schema: avoidedSchema,
  permission: canUseAccount,
  run: async ({ permit, input: { id } }) => {
    await introduceAgain(permit, id);
    redirect("/account#introductions");
  },
});
