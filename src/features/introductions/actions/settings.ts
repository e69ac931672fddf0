"use server";

import { redirect } from "next/navigation";
import { canUseAccount } from "@/features/people/permissions/account";
import { defineAction } from "@/lib/action/define";
import { introduceAgain, saveIntroductionSettings } from "../mutations/settings";
import { avoidedSchema, settingsSchema } from "../schema/forms";

/** How one wants to be introduced. */
export const saveIntroductionSettingsAction = defineAction({
  schema: settingsSchema,
  permission: canUseAccount,
  run: async ({ permit, input: { may, shares, phone, most } }) => {
    if (may && shares.length === 0) {
      return { code: "invalid", fields: { shares: "@introductions.settings.needsShare" } };
    }
    if (may && shares.includes("phone") && !phone) {
      return { code: "invalid", fields: { phone: "@introductions.settings.needsPhone" } };
    }
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
