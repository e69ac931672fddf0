"use server";

import { refresh } from "next/cache";
import { canCurate } from "@/features/proposals/permissions";
import { defineAction } from "@/lib/action/define";
import { tendEntry } from "../mutations/tend";
import { tendSchema } from "../schema";

/** One step of an editor through the queue of entries to be looked at. */
export const tendEntryAction = defineAction({
  schema: tendSchema,
  permission: canCurate,
  run: async ({ permit, input: { do: step } }) => {
    const result = await tendEntry(permit, step, new Date());
    if (result === "forbidden") return { code: "forbidden", message: "@proposals.desk.errors.forbidden" };
    refresh();
    return { message: `@freshness.desk.done.${step.act}` };
  },
});
