import { describeParameter } from "@/features/initiatives/schema/openapi";
import { gatheringListSchema, gatheringSchema, parameters } from "./api";

type Json = Record<string, unknown>;

/** The schemas of the answers, by the names the description gives them. */
export const answerSchemas = { Gathering: gatheringSchema, GatheringList: gatheringListSchema } as const;

const keyOf = (name: string) => `gatherings_${name}`;

/** Parameters of the calls about gatherings. */
export function describeParameters(): Json {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [keyOf(name), describeParameter(name, parameter)]),
  );
}

/** The calls about gatherings. */
export function describePaths(): Json {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/GatheringList" } } };
  const problems = [400, 503].map((status) => [
    String(status),
    { $ref: `#/components/responses/Problem${status}` },
  ]);
  return {
    "/api/v1/gatherings": {
      get: {
        summary: "Statewide gatherings, those to come and those that were, the latest first",
        tags: ["gatherings"],
        parameters: Object.keys(parameters).map((name) => ({
          $ref: `#/components/parameters/${keyOf(name)}`,
        })),
        responses: {
          "200": { description: "OK", headers: { ETag: { schema: { type: "string" } } }, content },
          "304": { description: "Not modified" },
          ...Object.fromEntries(problems),
        },
      },
    },
  };
}
