"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import { emailChangePath } from "../constants/email-change";
import { getEmailChange } from "../data/email-change";
import { type Confirmed, confirmByCode } from "../mutations";
import { startEmailChange, stopEmailChange } from "../mutations/email-change";
import { canUseAccount } from "../permissions/account";
import { emailChangeSchema, emailCodesSchema, stopSchema } from "../schema/email-change";

/** Begins to move one's account to another address. */
export const startEmailChangeAction = defineAction({
  schema: emailChangeSchema,
  permission: canUseAccount,
  run: async ({ permit, locale, input: { newEmail } }) => {
    if (newEmail === permit.actor.email) {
      return { code: "invalid", fields: { newEmail: "@account.email.errors.same" } };
    }
    await startEmailChange(permit, newEmail, locale);
    refresh();
    return { message: "@account.email.started" };
  },
});

/** Confirms one address or both by the codes mailed there. */
export const confirmEmailChangeAction = defineAction({
  schema: emailCodesSchema,
  permission: canUseAccount,
  run: async ({ permit, input }) => {
    const change = await getEmailChange(permit);
    const fields: Record<string, string> = {};
    const values = { tries: 0 };
    let done: (Confirmed & { state: "done" }) | null = null;
    for (const side of ["old", "new"] as const) {
      const [id, code] = [change?.[side].confirmationId, input[`${side}Code`]];
      if (code === undefined) continue;
      const own = id && { id, emailChange: { personId: permit.actor.id } };
      const outcome: Confirmed = own ? await confirmByCode(own, code, []) : { state: "over" };
      if (outcome.state === "done") done = outcome;
      else if (outcome.state === "wrong" && outcome.triesLeft > 0) {
        values.tries = outcome.triesLeft;
        fields[`${side}Code`] = "@signIn.confirm.codeWrong";
      } else fields[`${side}Code`] = "@account.email.errors.over";
    }
    refresh();
    if (Object.keys(fields).length > 0) return { code: "invalid", fields, values };
    if (!done) return { code: "invalid", fields: { oldCode: "@common.form.fields.required" } };
    if (done.path !== emailChangePath("half")) redirect(done.path);
    return { message: "@account.email.half" };
  },
});

/** The old address says that it did not ask. Whoever holds the link may, signed in or not. */
export const stopEmailChangeAction = defineAction({
  schema: stopSchema,
  run: async ({ input: { token } }) => {
    if (!(await stopEmailChange(token))) return { code: "missing" };
    redirect(emailChangePath("stopped"));
  },
});
