"use server";

import { redirect } from "next/navigation";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { getReported } from "../data/desk";
import { judge } from "../mutations/desk";
import { canModerate } from "../permissions";
import { verdictSchema } from "../schema";

/** Nobody may answer what is not reported, like what is none of hers. */
const NOBODYS = { ownerId: null, beginnerId: null, post: { town: { region: "" } } };

async function canAnswer(actor: Actor, { message }: { message: string }) {
  const row = actor.kind === "member" ? await getReported(message) : null;
  return canModerate(actor, row?.conversation ?? NOBODYS);
}

/** Answers the reports of a message. */
export const judgeMessageAction = defineAction({
  schema: verdictSchema,
  permission: canAnswer,
  run: async ({ input: { message, verdict }, permit }) => {
    await judge(permit, message, verdict);
    redirect(`/desk/messages?done=${verdict}`);
  },
});
