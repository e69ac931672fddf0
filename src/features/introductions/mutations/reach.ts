import "server-only";
import { z } from "zod";
import { negotiateLocale } from "@/i18n/locales";
import { seal, unseal } from "@/lib/secrets";
import type { SideRow } from "../data/introductions";
import type { Contact, Reach } from "../types";

const reachSchema = z.object({ kind: z.enum(["email", "phone"]), value: z.string() });
const contactSchema = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string(),
  ownWay: z.string(),
});

export const sealReach = (reach: Reach) => seal("introduction", reach);
export const sealContact = (contact: Contact) => seal("introduction", contact);

/** What a side chose to share; null before she did. */
export function openContact({ contact }: Pick<SideRow, "contact">): Contact | null {
  return contact && contactSchema.parse(unseal("introduction", contact));
}

/**
 * Where a side is reached now: an account by its present address, others by the one they were introduced with. Null
 * when there is none any more.
 */
export function reachOf({
  personId,
  person,
  address,
}: Pick<SideRow, "personId" | "person" | "address">): Reach | null {
  if (personId) return person?.email ? { kind: "email", value: person.email } : null;
  return address && reachSchema.parse(unseal("introduction", address));
}

/** How somebody wrote down how she is reached: an address for letters, else a number to call. Null when empty. */
export function readReach(text: string): Reach | null {
  const value = text.trim();
  if (!value) return null;
  const email = z.email().safeParse(value.toLowerCase());
  return email.success ? { kind: "email", value: email.data } : { kind: "phone", value };
}

export const localeOf = (tag: string) => negotiateLocale({ param: tag });
