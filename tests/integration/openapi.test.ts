import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { z } from "zod";
import { answerSchemas as boardSchemas } from "@/features/board/schema/openapi";
import { answerSchemas as gatheringSchemas } from "@/features/gatherings/schema/openapi";
import { answerSchemas as groupSchemas } from "@/features/groups/schema/openapi";
import { answerSchemas as directorySchemas } from "@/features/initiatives/schema/openapi";
import { db } from "@/lib/db";
import { call, get } from "../support/api";
import { makePost } from "../support/posts";

const answerSchemas = { ...directorySchemas, ...boardSchemas, ...groupSchemas, ...gatheringSchemas };

/** An example of each path. */
const exampleOf = (path: string, postId: string) =>
  path.replace("{slug}", "river-valley-co-op").replace("{id}", postId);

const makePublicPost = () =>
  makePost({
    behalf: "group",
    behalfName: "Repair circle",
    body: "Any size",
    altLang: "es",
    altTitle: "Refrigerador",
    terms: ["gift"],
    tags: ["cold"],
    endsOn: new Date("2099-01-01"),
    photos: { create: { storageKey: crypto.randomUUID(), width: 1, height: 1, alt: "The old one" } },
  });

type Document = {
  openapi: string;
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: { $ref?: string } }> }> }>
  >;
  components: Record<string, Record<string, unknown>>;
};

const document = async () => JSON.parse(await readFile("openapi.json", "utf8")) as Document;

test("the committed description is the one that is served; npm run openapi writes it", async () => {
  expect(await document()).toEqual(await get("/api/v1/openapi.json"));
});

test("every reference in it leads somewhere", async () => {
  const described = await document();
  expect(described.openapi).toBe("3.1.0");
  const references = [...JSON.stringify(described).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(20);
  for (const [reference, section = "", name = ""] of references) {
    expect(described.components[section]?.[name], reference).toBeDefined();
  }
});

test("real answers are what it says", async () => {
  // One entry with everything, so that no field goes unchecked.
  await db.initiative.update({
    where: { slug: "river-valley-co-op" },
    data: {
      description: "*Hello*",
      altLang: "es",
      altSummary: "Hola",
      secondaryKinds: ["csa"],
      languages: ["en", "es"],
      links: [{ label: "Shop", url: "https://example.org" }],
      hours: "9-5",
      hoursYear: 2026,
      foundedYear: 2008,
      verifiedAt: new Date("2026-11-01"),
      verifiedBy: "curator",
      ways: { create: { way: "visit", note: "Ring the bell", url: "https://example.org" } },
      principles: { create: { principle: "democracy", how: "One member, one vote" } },
      photos: { create: { storageKey: "x", width: 1, height: 1, alt: "Shelves" } },
    },
  });
  const { id } = await makePublicPost();
  const { paths } = await document();
  const queries = ["", "?near=01060&zoom=12", "?q=garden&zoom=3&limit=5", "?near=Holyoke&limit=1"];
  let checked = 0;
  for (const [path, { get: described }] of Object.entries(paths)) {
    const content = Object.values(described?.responses["200"]?.content ?? {})[0];
    const name = content?.schema.$ref?.split("/").at(-1) as keyof typeof answerSchemas | undefined;
    if (!name) continue;
    const schema = answerSchemas[name] as z.ZodObject;
    for (const query of queries) {
      const answer = await get(exampleOf(path, id) + query);
      const result = schema.strict().safeParse(answer);
      expect(result.error?.issues ?? [], path + query).toEqual([]);
      checked++;
    }
  }
  expect(checked).toBe(40);
});

test("every address it names answers", async () => {
  const { id } = await makePublicPost();
  for (const [path, methods] of Object.entries((await document()).paths)) {
    if (!methods.get) continue;
    const response = await call(exampleOf(path, id));
    await response.body?.cancel();
    const type = response.headers.get("content-type")?.split(";")[0] ?? "";
    expect([response.status, Object.keys(methods.get.responses["200"]?.content ?? {})], path).toEqual([
      200,
      [type],
    ]);
  }
});
