"use server";

import { refresh } from "next/cache";
import { defineAction } from "@/lib/action/define";
import { dropLetter, retryLetter, retryLetters, sendCheckMail } from "./mutations";
import { canManageMail } from "./permissions";
import { letterSchema, nothingSchema } from "./schema";

export const letterAction = defineAction({
  schema: letterSchema,
  permission: canManageMail,
  run: async ({ permit, input }) => {
    refresh();
    if ("drop" in input) {
      await dropLetter(permit, input.drop);
      return { message: "@mail.desk.done.dropped" };
    }
    if (input.retry === "all") await retryLetters(permit);
    else await retryLetter(permit, input.retry);
    return { message: "@mail.desk.done.retried" };
  },
});

export const sendCheckMailAction = defineAction({
  schema: nothingSchema,
  permission: canManageMail,
  run: async ({ permit, locale }) => {
    await sendCheckMail(permit, locale);
    refresh();
    return { message: "@mail.desk.done.checked" };
  },
});
