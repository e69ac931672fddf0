import { z } from "zod";
import * as answers from "./answers";
import { type Parameter, type ParameterName, parameters } from "./parameters";

type Json = Record<string, unknown>;

const FILTERS = [
  ...(["q", "kind", "for", "way", "region", "county", "town", "speaks"] as const),
  ...(["near", "radius", "verified", "bbox", "sort"] as const),
] satisfies ParameterName[];

/** The schemas of the answers, by the names the description gives them. */
export const answerSchemas = {
  Initiative: answers.initiativeSchema,
  InitiativeDetail: answers.initiativeDetailSchema,
  InitiativeList: answers.initiativeListSchema,
  MapAnswer: answers.mapSchema,
  Feature: answers.featureSchema,
  FeatureCollection: answers.featureCollectionSchema,
  MurmurationsProfile: answers.profileSchema,
  MurmurationsList: answers.profileListSchema,
} as const;

const parameterRef = (name: ParameterName): Json => ({ $ref: `#/components/parameters/${name}` });
const schemaRef = (name: keyof typeof answerSchemas): Json => ({ $ref: `#/components/schemas/${name}` });

/** A parameter of an address, by the schema that checks it. */
export function describeParameter(name: string, { schema, description, reading }: Parameter): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "input" });
  const explode = reading === "list" ? { style: "form", explode: true } : { style: "form", explode: false };
  return {
    name,
    in: "query",
    description,
    ...(reading === "text" || reading === "number" ? {} : explode),
    schema: json,
  };
}

/** Parameters that directory calls share. */
export function describeParameters(): Json {
  const names = [...FILTERS, "zoom", "limit", "cursor"] satisfies ParameterName[];
  return Object.fromEntries(names.map((name) => [name, describeParameter(name, parameters[name])]));
}

const problems = (...statuses: number[]): Json =>
  Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]),
  );

function describeCall(summary: string, more: ParameterName[], content: Json): Json {
  const ok = { description: "OK", headers: { ETag: { schema: { type: "string" } } }, content };
  return {
    get: {
      summary,
      tags: ["initiatives"],
      parameters: [...FILTERS, ...more].map(parameterRef),
      responses: { "200": ok, "304": { description: "Not modified" }, ...problems(400, 503) },
    },
  };
}

const text = (type: string): Json => ({ [type]: { schema: { type: "string" } } });

/** A call about one initiative. */
function describeOne(summary: string, answer: keyof typeof answerSchemas): Json {
  return {
    get: {
      summary,
      tags: ["initiatives"],
      parameters: [{ name: "slug", in: "path", required: true, schema: { type: "string" } }],
      responses: {
        "200": { description: "OK", content: { "application/json": { schema: schemaRef(answer) } } },
        "304": { description: "Not modified" },
        "308": { description: "Merged into another; `Location` names it" },
        ...problems(404, 410, 503),
      },
    },
  };
}

/** The calls about initiatives. */
export function describePaths(): Json {
  return {
    "/api/v1/map": describeCall(
      "What matches on the map, drawn together for the zoom; at most 250 features",
      ["zoom"],
      {
        "application/json": { schema: schemaRef("MapAnswer") },
      },
    ),
    "/api/v1/initiatives": describeCall("The matches, page by page", ["limit", "cursor"], {
      "application/json": { schema: schemaRef("InitiativeList") },
    }),
    "/api/v1/initiatives.geojson": describeCall("All matches as GeoJSON", [], {
      "application/geo+json": { schema: schemaRef("FeatureCollection") },
    }),
    "/api/v1/initiatives.csv": describeCall("All matches as a spreadsheet", [], text("text/csv")),
    "/api/v1/initiatives.jsonld": describeCall("All matches in the words of schema.org", [], {
      "application/ld+json": { schema: { type: "object" } },
    }),
    "/api/v1/initiatives/{slug}": describeOne("One initiative, all its public fields", "InitiativeDetail"),
    "/api/v1/initiatives/{slug}/murmurations.json": describeOne(
      "One initiative as a Murmurations profile (organizations_schema-v1.0.0)",
      "MurmurationsProfile",
    ),
    "/api/v1/murmurations": describeCall(
      "Where the Murmurations profiles of all matches are, and when each last changed",
      [],
      { "application/json": { schema: schemaRef("MurmurationsList") } },
    ),
    "/feeds/initiatives.xml": describeCall(
      "The newest fifty matches as an Atom feed",
      [],
      text("application/atom+xml"),
    ),
  };
}

// Zod writes the bounds of safe integers, and closes objects: an answer may get more fields.
function tidy(schema: Json): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.additionalProperties === false) delete schema.additionalProperties;
}

/** Schemas of answers as JSON Schema, by the names the description gives them. */
export function describeSchemas(named: Readonly<Record<string, z.ZodType>>): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  );
}
