import * as board from "@/features/board/schema/openapi";
import * as gatherings from "@/features/gatherings/schema/openapi";
import * as groups from "@/features/groups/schema/openapi";
import * as initiatives from "@/features/initiatives/schema/openapi";

const PROBLEMS = {
  400: "A parameter is wrong; `errors` names it and the values allowed",
  404: "There is no such thing",
  410: "It was here and is gone",
  503: "The database does not answer; try again later",
};

const problemSchema = {
  type: "object",
  description: "RFC 9457",
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        properties: {
          parameter: { type: "string" },
          message: { type: "string" },
          allowed: { type: "array", items: { type: "string" } },
        },
        required: ["parameter", "message"],
      },
    },
  },
  required: ["type", "title", "status"],
};

function describeProblems(): Record<string, unknown> {
  const content = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, description]) => [`Problem${status}`, { description, content }]),
  );
}

const nearestPath = {
  post: {
    summary: "The ZIP for a position, sent in the body so that no address holds it",
    tags: ["places"],
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: { lat: { type: "number" }, lng: { type: "number" } },
            required: ["lat", "lng"],
          },
        },
      },
    },
    responses: {
      "200": {
        description: "OK",
        content: {
          "application/json": {
            schema: {
              type: "object",
              properties: { zip: { type: "string" }, town: { type: "string" } },
              required: ["zip", "town"],
            },
          },
        },
      },
      "400": { $ref: "#/components/responses/Problem400" },
      "503": { $ref: "#/components/responses/Problem503" },
    },
  },
};

/** The description of the public API (OpenAPI 3.1), made from the schemas that check it. */
export function buildDocument(): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Massachusetts Solidarity Economy Network: public API",
      version: "1",
      description:
        "Open data: each entry names its source and licence. Any site may call. Answers carry an ETag; unknown " +
        "parameters are ignored, wrong ones answered with 400.",
      license: {
        name: "AGPL-3.0-or-later (the program); the data as each entry says",
        identifier: "AGPL-3.0-or-later",
      },
    },
    servers: [{ url: "/" }],
    tags: ["initiatives", "posts", "groups", "gatherings", "places"].map((name) => ({ name })),
    paths: {
      ...initiatives.describePaths(),
      ...board.describePaths(),
      ...groups.describePaths(),
      ...gatherings.describePaths(),
      "/api/v1/places/nearest": nearestPath,
    },
    components: {
      parameters: {
        ...initiatives.describeParameters(),
        ...board.describeParameters(),
        ...groups.describeParameters(),
        ...gatherings.describeParameters(),
      },
      schemas: {
        ...initiatives.describeSchemas({
          ...initiatives.answerSchemas,
          ...board.answerSchemas,
          ...groups.answerSchemas,
          ...gatherings.answerSchemas,
        }),
        Problem: problemSchema,
      },
      responses: describeProblems(),
    },
  };
}
