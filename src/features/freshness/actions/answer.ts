"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { getEntry, isSteward } from "@/features/proposals/data/entries";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { answerReview } from "../mutations/answer";
import { confirmEntry } from "../mutations/confirm";
import { canConfirmEntry } from "../permissions";
import { answerSchema, confirmSchema } from "../schema";

async function mayConfirm(actor: Actor, { slug }: { slug: string }) {
  const entry = actor.kind === "member" ? await getEntry({ slug }) : null;
  if (actor.kind !== "member" || entry?.listing !== "published") return canConfirmEntry(actor, null);
  const isOwn = await isSteward(actor.id, entry.id);
  return canConfirmEntry(actor, { reach: entry.reach, isSteward: isOwn });
}

/** That all of an entry is right, said on its page by whoever looks after it or an editor. */
export const confirmEntryAction = defineAction({
  schema: confirmSchema,
  permission: mayConfirm,
  run: async ({ permit, input: { slug, seen } }) => {
    const result = await confirmEntry(permit, slug, seen, new Date());
    if (result === "forbidden") return { code: "forbidden" };
    refresh();
    return { message: "@freshness.entry.done" };
  },
});

/** The answer of whoever holds the link of a mail. The page says where it stands, whether it was this one or an earlier. */
export const answerReviewAction = defineAction({
  schema: answerSchema,
  run: async ({ input: { token, answer }, locale }) => {
    const t = await getTranslations("freshness.review.reasons");
    const reason = answer === "right" || answer === "closed" ? t(answer) : "";
    const result = await answerReview(token, { answer, locale, reason }, new Date());
    if (result.state === "wrong") return { code: "missing", message: "@freshness.review.wrong.text" };
    const isMoving = result.state === "done" && answer === "moved";
    redirect(isMoving ? `/initiatives/${result.slug}/edit` : `/freshness/${token}`);
  },
});
