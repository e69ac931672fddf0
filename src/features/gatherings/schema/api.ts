import { z } from "zod";
import { MAX_LIMIT } from "@/features/initiatives/constants";
import { cursorReader } from "@/features/initiatives/schema/cursor";
import { type Parameter, parameters as shared } from "@/features/initiatives/schema/parameters";
import { defineReader, Problems, readCursor } from "@/features/initiatives/schema/read";
import { PAGE_SIZE } from "../constants";

/** Every parameter of `/api/v1/gatherings`. */
export const parameters = {
  limit: {
    reading: "number",
    schema: z.int().min(1).max(MAX_LIMIT).default(PAGE_SIZE),
    description: "Gatherings of one answer.",
  },
  cursor: shared.cursor,
} as const satisfies Record<string, Parameter>;

const { readOne } = defineReader(parameters);
const decodeCursor = cursorReader(z.uuid());

/** Reads the query of an API call: any problem is an answer 400. */
export function parseApiRequest(params: URLSearchParams) {
  const problems = new Problems();
  const limit = readOne(params, "limit", problems) ?? PAGE_SIZE;
  const cursor = readCursor(readOne(params, "cursor", problems), decodeCursor, problems);
  return { limit, cursor, problems: problems.list };
}

export type ApiRequest = ReturnType<typeof parseApiRequest>;

const textSchema = z.object({
  lang: z.string().describe("BCP 47."),
  title: z.string(),
  summary: z.string(),
  description: z.string().describe("Markdown without HTML."),
});

/** A gathering, as the API gives it. */
export const gatheringSchema = z.object({
  id: z.uuid(),
  slug: z.string(),
  state: z.enum(["published", "cancelled"]),
  url: z.string(),
  texts: z.array(textSchema).describe("One or two languages, the one it was written in first."),
  starts: z
    .string()
    .describe(
      "By the wall clock of Massachusetts: YYYY-MM-DDTHH:MM, of whole days YYYY-MM-DD, or a month YYYY-MM.",
    ),
  ends: z
    .string()
    .nullable()
    .describe("The same; of whole days the last. Null where only the month is known."),
  placeName: z.string(),
  address: z.string(),
  town: z.object({ slug: z.string(), name: z.string() }).nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  pointQuality: z.enum(["exact", "town"]).nullable(),
  accessNotes: z.string(),
  capacity: z.int().nullable().describe("Null without a limit, or where nobody registered."),
  isRegistrationOpen: z.boolean(),
  programme: z.array(
    z.object({
      starts: z.string(),
      ends: z.string().nullable(),
      title: z.string(),
      text: z.string(),
      room: z.string(),
    }),
  ),
  notes: z.string().describe("Markdown."),
  resolutions: z.string().describe("Markdown."),
  photos: z.array(
    z.object({ id: z.string(), alt: z.string(), lang: z.string(), width: z.int(), height: z.int() }),
  ),
  group: z.object({ slug: z.string(), name: z.string() }).nullable().describe("Which prepares it."),
  updatedAt: z.string().describe("ISO 8601."),
});
export type PublicGatheringDto = z.output<typeof gatheringSchema>;

/** A page of the list. */
export const gatheringListSchema = z.object({
  items: z.array(gatheringSchema),
  total: z.int(),
  nextCursor: z.string().nullable().describe("Null at the end."),
});
