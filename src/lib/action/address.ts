import type { Actor } from "../actor";
import { refuse } from "./define";

/** The address that a form belongs to: that of whoever is signed in, else the one that was typed. */
export function addressOf(actor: Actor, typed: string | undefined): string {
  if (actor.kind === "member") return actor.email;
  return typed ?? refuse({ code: "invalid", fields: { email: "@common.form.fields.required" } });
}
