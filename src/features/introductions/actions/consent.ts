"use server";

import { redirect } from "next/navigation";
import { defineAction, refuse } from "@/lib/action/define";
import { answerByToken, withdrawByToken } from "../mutations/answer";
import { sayHowItWent } from "../mutations/follow-up";
import { answerSchema, howSchema, tokenSchema } from "../schema/forms";

/** The page says where it stands, whether this answer was taken or an earlier one. */
function toPage(token: string, known: unknown): never {
  if (known === null) refuse({ code: "missing", message: "@introductions.errors.link" });
  redirect(`/introductions/${token}`);
}

/** Yes or no, by the holder of a letter. */
export const answerIntroductionAction = defineAction({
  schema: answerSchema,
  run: async ({ input: { token, answer, email, ...given } }) => {
    const said = answer === "no" ? { answer } : { ...given, answer, sharesEmail: email };
    return toPage(token, await answerByToken(token, said, new Date()));
  },
});

/** A yes taken back. */
export const withdrawIntroductionAction = defineAction({
  schema: tokenSchema,
  run: async ({ input: { token } }) => toPage(token, await withdrawByToken(token, new Date())),
});

/** How it went, by the holder of a letter. */
export const sayHowItWentAction = defineAction({
  schema: howSchema,
  run: async ({ input: { token, ...given } }) => {
    const isKept = await sayHowItWent(token, given, new Date());
    if (!isKept) return { code: "missing", message: "@introductions.errors.link" };
    redirect(`/introductions/${token}/how?done=1`);
  },
});
