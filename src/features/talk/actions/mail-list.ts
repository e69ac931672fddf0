"use server";

import { redirect } from "next/navigation";
import { readGroupMailToken } from "@/features/groups/utils/mail-list";
import { defineAction } from "@/lib/action/define";
import { leaveGroupMail } from "../mutations/mail-list";
import { leaveMailSchema } from "../schema";

/** Ends mail of a group by the link of one: for whoever holds it, signed in or not. */
export const leaveGroupMailAction = defineAction({
  schema: leaveMailSchema,
  run: async ({ input: { token, choice } }) => {
    const read = readGroupMailToken(token);
    if (!read) return { code: "missing" };
    await leaveGroupMail(read, choice);
    redirect(`/groups/mail/${token}?done=${choice}`);
  },
});
