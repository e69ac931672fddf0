import { z } from "zod";
import { describeParameter } from "@/features/initiatives/schema/openapi";
import { AIM_SORTS, AIM_STATES, JOININGS } from "../constants";
import type { PublicGroupDto } from "../types";
import { parameters } from "./parameters";

type Json = Record<string, unknown>;

const textSchema = z.object({ lang: z.string().describe("BCP 47."), name: z.string(), purpose: z.string() });

const groupSchema = z.object({
  slug: z.string(),
  url: z.string().describe("Page of the group."),
  texts: z.array(textSchema).describe("In one language or two. `purpose` is Markdown."),
  joining: z.enum(JOININGS),
  members: z.int().describe("How many. Who, no call of this API says."),
  isCoordinated: z.boolean().describe("Whether somebody coordinates it now."),
  namedIn: z.int().nullable().describe("Year in which the network named it."),
  activeAt: z.string().nullable().describe("Since when somebody has coordinated it here, ISO 8601."),
  aims: z.array(
    z.object({
      sort: z.enum(AIM_SORTS),
      lang: z.string(),
      title: z.string(),
      byWhen: z.string().nullable().describe("YYYY, YYYY-MM or YYYY-MM-DD."),
      state: z.enum(AIM_STATES),
    }),
  ),
}) satisfies z.ZodType<PublicGroupDto>;

const groupListSchema = z.object({
  items: z.array(groupSchema),
  total: z.int(),
  nextCursor: z.string().nullable().describe("Null at the end."),
});

/** The schemas of the answers about groups, by the names the description gives them. */
export const answerSchemas = { Group: groupSchema, GroupList: groupListSchema } as const;

const NAMES = ["q", "limit", "cursor"] as const;

/** Parameters that calls about groups share. */
export function describeParameters(): Json {
  return Object.fromEntries(
    NAMES.map((name) => [`groups_${name}`, describeParameter(name, parameters[name])]),
  );
}

/** The calls about groups. */
export function describePaths(): Json {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/GroupList" } } };
  return {
    "/api/v1/groups": {
      get: {
        summary: "Working groups that are not archived, and what they want, page by page",
        tags: ["groups"],
        parameters: NAMES.map((name) => ({ $ref: `#/components/parameters/groups_${name}` })),
        responses: {
          "200": { description: "OK", headers: { ETag: { schema: { type: "string" } } }, content },
          "304": { description: "Not modified" },
          "400": { $ref: "#/components/responses/Problem400" },
          "503": { $ref: "#/components/responses/Problem503" },
        },
      },
    },
  };
}
