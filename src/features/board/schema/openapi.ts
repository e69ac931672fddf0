import { describeParameter } from "@/features/initiatives/schema/openapi";
import { postListSchema, postSchema } from "./answers";
import { type ParameterName, parameters } from "./parameters";

type Json = Record<string, unknown>;

const FILTERS = [
  ...(["q", "side", "category", "mode", "term", "unanswered"] as const),
  ...(["region", "county", "town", "near", "radius", "bbox", "sort"] as const),
] satisfies ParameterName[];

/** The schemas of the board's answers, by the names the description gives them. */
export const answerSchemas = { Post: postSchema, PostList: postListSchema } as const;

const keyOf = (name: ParameterName) => `posts_${name}`;
const parameterRef = (name: ParameterName): Json => ({ $ref: `#/components/parameters/${keyOf(name)}` });
const problems = (...statuses: number[]): Json =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
  );

/** Parameters that calls about posts share. */
export function describeParameters(): Json {
  const names = [...FILTERS, "limit", "cursor"] satisfies ParameterName[];
  return Object.fromEntries(names.map((name) => [keyOf(name), describeParameter(name, parameters[name])]));
}

function describeCall(summary: string, given: Json[], content: Json, ...errors: number[]): Json {
  const ok = { description: "OK", headers: { ETag: { schema: { type: "string" } } }, content };
  return {
    get: {
      summary,
      tags: ["posts"],
      parameters: given,
      responses: { "200": ok, "304": { description: "Not modified" }, ...problems(...errors) },
    },
  };
}

const answer = (name: keyof typeof answerSchemas): Json => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` } },
});

/** The calls about posts. */
export function describePaths(): Json {
  const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
  const filters = FILTERS.map(parameterRef);
  const atom = { "application/atom+xml": { schema: { type: "string" } } };
  return {
    "/api/v1/posts": describeCall(
      "Needs and offers that are on the board, page by page: those of initiatives and groups, and those of persons who want it",
      [...filters, parameterRef("limit"), parameterRef("cursor")],
      answer("PostList"),
      ...[400, 503],
    ),
    "/api/v1/posts/{id}": describeCall("One of them", [id], answer("Post"), 404, 503),
    "/feeds/board.xml": describeCall("The newest fifty of them as an Atom feed", filters, atom, 400, 503),
  };
}
