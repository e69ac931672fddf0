"use server";

import { redirect } from "next/navigation";
import { deleteAccount } from "@/features/people/mutations/my-data";
import { canUseAccount } from "@/features/people/permissions/account";
import { deleteAccountSchema } from "@/features/people/schema/account";
import { defineAction } from "@/lib/action/define";
import { dropCookie, SESSION_COOKIE } from "@/lib/auth/cookies";
import { DATA_KEEPERS } from "@/my-data";

/** Here and not in the feature: what is kept about people is known to the whole app only. */
export const deleteAccountAction = defineAction({
  schema: deleteAccountSchema,
  permission: canUseAccount,
  run: async ({ permit, input: { confirmEmail } }) => {
    if (confirmEmail !== permit.actor.email) {
      return { code: "invalid", fields: { confirmEmail: "@account.delete.wrong" } };
    }
    if ((await deleteAccount(permit, DATA_KEEPERS)) === "last_admin") {
      return { code: "forbidden", message: "@account.delete.lastAdmin" };
    }
    await dropCookie(SESSION_COOKIE);
    redirect("/account/delete/done");
  },
});
