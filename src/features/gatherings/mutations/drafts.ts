import "server-only";
import { admitPerson } from "@/lib/auth/person";
import { defineDraft } from "@/lib/drafts/define";
import { registrationDraftSchema } from "../schema/register";
import { register } from "./places";

/** A registration by somebody whose address has to be confirmed first. */
export const registrationDraft = defineDraft({
  name: "registration",
  values: registrationDraftSchema,
  finish: async (tx, { values: { gatheringId, details }, email, locale, personId }) => {
    const id = personId ?? (await admitPerson(tx, { email, locale })).id;
    const reader = { email, locale };
    const result = await register(tx, { gatheringId, personId: id, reader, details }, new Date());
    return {
      path:
        result.state === "missing"
          ? "/gatherings"
          : `/gatherings/${result.slug}?result=${result.state}#registration`,
    };
  },
});
