import { z } from "zod";
import { unseal } from "@/lib/secrets";
import { CONTACT_KINDS } from "../constants";
import type { Contact } from "../types";

const contactSchema = z.object({ kind: z.enum(CONTACT_KINDS), value: z.string() });

/** What a message with a shared contact holds. @throws when it was sealed under another secret */
export function openContact(sealed: Uint8Array): Contact {
  return contactSchema.parse(unseal("message", sealed));
}
