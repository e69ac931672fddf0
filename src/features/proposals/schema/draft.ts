import { z } from "zod";
import { LONGEST } from "../constants";
import { changesSchema } from "./entry";

/** What a draft keeps of a suggestion until its address is confirmed. */
export const suggestionSchema = z.object({
  kind: z.enum(["addition", "edit"]),
  initiativeId: z.number().int().nullable(),
  baseVersion: z.number().int().nullable(),
  changes: changesSchema,
  reason: z.string().max(LONGEST.reason),
});

/** What a draft keeps of a report, which itself is filed at once: who wants to hear of it. */
export const reporterSchema = z.object({ proposalId: z.uuid() });
