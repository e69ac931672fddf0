"use server";

import { redirect } from "next/navigation";
import { canOrganize } from "@/features/board/permissions/posts";
import { defineAction } from "@/lib/action/define";
import { isDenied } from "@/lib/permit";
import { MOST_PASTED_ROWS } from "../constants";
import { getPasted } from "../data/pasted";
import { readRows } from "../loaders/paste";
import { keepPasted, takePasted } from "../mutations/paste";
import { canIntroduce } from "../permissions/introductions";
import { pasteSchema, takeSchema } from "../schema/forms";

const errorOf = (name: string) => `@introductions.desk.paste.errors.${name}`;

/** Reads rows of a sheet, to be looked over. Nothing is made of them yet. */
export const pasteRowsAction = defineAction({
  schema: pasteSchema,
  permission: canOrganize,
  run: async ({ permit, input: { rows } }) => {
    const pasted = await readRows(permit, rows);
    if ("problem" in pasted) {
      return {
        code: "invalid",
        fields: { rows: errorOf(pasted.problem) },
        values: { most: MOST_PASTED_ROWS },
      };
    }
    redirect(`/desk/introductions/paste?draft=${await keepPasted(permit, rows, new Date())}`);
  },
});

/** Makes notes of the rows that are good. */
export const takeRowsAction = defineAction({
  schema: takeSchema,
  permission: canOrganize,
  run: async ({ permit, actor, input: { id, consent } }) => {
    if (!consent) return { code: "invalid", fields: { consent: errorOf("consent") } };
    const now = new Date();
    const text = await getPasted(permit, id, now);
    const pasted = text === null ? null : await readRows(permit, text);
    // They are hers: of her regions, and no post yet.
    const making = canIntroduce(actor, { posts: [] });
    if (!pasted || "problem" in pasted || isDenied(making)) return { code: "missing" };
    const count = await takePasted(making, id, pasted.rows, now);
    if (count === null) return { code: "missing" };
    redirect(`/desk/introductions/paste?saved=${count}`);
  },
});
