import "server-only";
import { defineDraft } from "@/lib/drafts/define";
import { joinDraftSchema } from "../schema/forms";
import { joinGroup } from "./join";

/** Somebody who wants to join a group, and whose address has to be confirmed first. The confirmation signs in. */
export const joinDraft = defineDraft({
  name: "join-group",
  values: joinDraftSchema,
  finish: async (tx, { values, personId }) => {
    if (personId === null) throw new Error("Joining needs somebody who is signed in");
    const group = await tx.group.findUnique({ where: { id: values.groupId }, select: { slug: true } });
    const result = await joinGroup(tx, { ...values, personId }, new Date());
    return { path: group ? `/groups/${group.slug}?result=${result}` : "/groups" };
  },
});
