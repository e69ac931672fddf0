"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import { CONFIRMATION_REQUESTS } from "../constants/confirmation";
import { findOwnConfirmation } from "../loaders/confirm";
import { sendAgain, startSignIn } from "../mutations";
import { sendAgainSchema, signInSchema } from "../schema/sign-in";

/** Mails a code. The answer is the same for every address. */
export const signInAction = defineAction({
  schema: signInSchema,
  limit: CONFIRMATION_REQUESTS,
  run: async ({ input: { email, shared, next }, locale }) => {
    await startSignIn({ email, locale, isShared: shared, next });
    redirect("/confirm");
  },
});

/** Mails another code for what this browser has begun, to the same address or to another. */
export const sendAgainAction = defineAction({
  schema: sendAgainSchema,
  limit: CONFIRMATION_REQUESTS,
  run: async ({ input, locale }) => {
    const last = await findOwnConfirmation();
    if (!last) redirect("/sign-in");
    // Finished meanwhile, on another device: the page says so.
    if (last.draft?.finishedAt) redirect("/confirm");
    await sendAgain(last, { email: input.email ?? last.email, locale });
    redirect("/confirm?sent=again");
  },
});
