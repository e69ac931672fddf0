import "server-only";
import { admitPerson } from "@/lib/auth/person";
import { defineDraft } from "@/lib/drafts/define";
import { joinDraftSchema, seekDraftSchema } from "../schema";
import { joinCircle } from "./join";
import { seek } from "./seekers";

/** Comes into a circle, by somebody whose address has to be confirmed first. */
export const joinCircleDraft = defineDraft({
  name: "circle-join",
  values: joinDraftSchema,
  finish: async (tx, { values: { tokenHash }, email, locale, personId }) => {
    const id = personId ?? (await admitPerson(tx, { email, locale })).id;
    const joined = await joinCircle(tx, { tokenHash, personId: id }, new Date());
    return {
      path: joined.state === "over" ? "/circles?done=over" : `/circles/${joined.id}?done=${joined.state}`,
    };
  },
});

/** Says that somebody looks for a circle. */
export const seekCircleDraft = defineDraft({
  name: "circle-seek",
  values: seekDraftSchema,
  finish: async (tx, { values, email, locale, personId }) => {
    const id = personId ?? (await admitPerson(tx, { email, locale })).id;
    await seek(tx, id, values, new Date());
    return { path: "/circles?done=seeking#look" };
  },
});
