import { z } from "zod";
import { MAX_LIMIT } from "@/features/initiatives/constants";
import { type Parameter, parameters as shared } from "@/features/initiatives/schema/parameters";
import { PAGE_SIZE } from "../constants";

/** Every parameter of the API's list of groups. */
export const parameters = {
  q: { ...shared.q, description: "A part of the name or the purpose, in either language." },
  limit: {
    reading: "number",
    schema: z.int().min(1).max(MAX_LIMIT).default(PAGE_SIZE),
    description: "Groups of one answer.",
  },
  cursor: shared.cursor,
} as const satisfies Record<string, Parameter>;
