"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { resolveNear } from "@/features/places/loaders";
import { LOCALE_PARAM } from "@/i18n/locales";
import { defineAction } from "@/lib/action/define";
import { ConflictError } from "@/lib/errors";
import { updateProfile } from "../mutations/profile";
import { canUseAccount } from "../permissions/account";
import { profileSchema } from "../schema/profile";

const YEAR_IN_SECONDS = 31_536_000;

export const updateProfileAction = defineAction({
  schema: profileSchema,
  permission: canUseAccount,
  run: async ({ permit, locale, input: { version, town, ...profile } }) => {
    const near = town ? await resolveNear(town) : null;
    if (town && !near) return { code: "invalid", fields: { town: "@account.errors.town" } };
    try {
      await updateProfile(permit, version, { ...profile, townId: near?.town.id ?? null });
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // The page brings the new version along: sent again, the form replaces it.
      refresh();
      return { code: "conflict", message: "@account.errors.conflict" };
    }
    if (profile.locale !== locale) {
      const options = { path: "/", sameSite: "lax", maxAge: YEAR_IN_SECONDS } as const;
      (await cookies()).set(LOCALE_PARAM, profile.locale, options);
      redirect(`/account?${LOCALE_PARAM}=${profile.locale}`);
    }
    refresh();
    return { message: "@account.profile.saved" };
  },
});
