import "server-only";
import { admitPerson } from "@/lib/auth/person";
import { defineDraft } from "@/lib/drafts/define";
import { MissingError } from "@/lib/errors";
import { replyDraftSchema } from "../schema";
import { reply } from "./reply";

/** That somebody comes to a meeting for everybody, whose address has to be confirmed first. */
export const meetingReplyDraft = defineDraft({
  name: "meeting-reply",
  values: replyDraftSchema,
  finish: async (tx, { values, email, locale, personId }) => {
    const replier = { personId: personId ?? (await admitPerson(tx, { email, locale })).id, email, locale };
    try {
      const { state, path } = await reply(tx, replier, values, new Date());
      return { path: `${path}?result=${state === "done" ? values.answer : state}` };
    } catch (error) {
      if (error instanceof MissingError) return { path: "/groups" };
      throw error;
    }
  },
});
