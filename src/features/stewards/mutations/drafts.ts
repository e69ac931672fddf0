import "server-only";
import { admitPerson } from "@/lib/auth/person";
import { defineDraft } from "@/lib/drafts/define";
import { helloDraftSchema } from "../schema";
import { sayHello } from "./hello";

/** A hello by somebody whose address has to be confirmed first. */
export const helloDraft = defineDraft({
  name: "hello",
  values: helloDraftSchema,
  finish: async (tx, { values, email, locale, personId }) => {
    const senderId = personId ?? (await admitPerson(tx, { email, locale })).id;
    const said = await sayHello(tx, { ...values, senderId, email, locale }, new Date());
    return {
      path: said.state === "missing" ? "/map" : `/initiatives/${said.slug}/hello?result=${said.state}`,
    };
  },
});
