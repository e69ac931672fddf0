"use server";
// Here, and not in the feature: what a confirmation finishes is listed at the top, in `src/drafts.ts`.
import { redirect } from "next/navigation";
import { DRAFTS } from "@/drafts";
import { type Confirmed, confirmByCode, confirmByLink } from "@/features/people/mutations";
import { codeSchema, linkSchema } from "@/features/people/schema/sign-in";
import { readOwnConfirmation } from "@/features/people/utils/browser-secrets";
import { defineAction, type Failure } from "@/lib/action/define";

function goOn(outcome: Confirmed): Failure {
  if (outcome.state === "done") redirect(outcome.path);
  if (outcome.state === "wrong" && outcome.triesLeft > 0) {
    const values = { tries: outcome.triesLeft };
    return { code: "invalid", fields: { code: "@signIn.confirm.codeWrong" }, values };
  }
  if (outcome.state === "refused") return { code: "forbidden", message: "@signIn.confirm.refused" };
  return { code: "missing", message: "@signIn.confirm.over" };
}

/** Confirms by the code, in the browser that asked for it. Tries are counted where the code is kept. */
export const confirmCodeAction = defineAction({
  schema: codeSchema,
  run: async ({ input }) => {
    const own = await readOwnConfirmation();
    return goOn(own ? await confirmByCode(own, input.code, DRAFTS) : { state: "over" });
  },
});

/** Confirms by the link, in any browser. */
export const confirmLinkAction = defineAction({
  schema: linkSchema,
  run: async ({ input }) => goOn(await confirmByLink(input.token, DRAFTS, input.shared)),
});
