import { beforeEach, expect, test, vi } from "vitest";
import { POST } from "@/app/api/imports/route";
import { workImports } from "@/features/imports/mutations/work";
import { db } from "@/lib/db";
import { call } from "../support/api";
import { fatesOf, makeImporter, readList } from "../support/imports";
import { asMember } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

beforeEach(() => {
  request.actor = { kind: "visitor" };
});

test.each(["csv", "geojson"])("our own %s says nothing new when it is read in again", async (ending) => {
  // As somebody left it: texts that a program for tables would run, a place that is not shown, an edit.
  const rows = await db.initiative.findMany({ take: 2, orderBy: { id: "asc" } });
  await db.initiative.update({
    where: { id: rows[0]?.id ?? 0 },
    data: { summary: "=1+1", locationPrivacy: "town_only" },
  });
  await db.initiative.update({ where: { id: rows[1]?.id ?? 0 }, data: { locationPrivacy: "on_request" } });
  const text = await (await call(`/api/v1/initiatives.${ending}`)).text();
  const id = await readList(text, { fileName: `initiatives.${ending}` });
  const published = await db.initiative.count({ where: { listing: "published" } });
  expect(await fatesOf(id)).toEqual({ unchanged: published });
});

const FIELDS = { sourceName: "A partner", licence: "CC0", sourceKey: "partner" };

function upload(
  file: Blob | null,
  fields: Record<string, string> = FIELDS,
  headers: Record<string, string> = {},
) {
  const form = new FormData();
  if (file) form.set("file", file, "list.csv");
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const made = new Request("http://localhost/api/imports", { method: "POST", body: form });
  const all = new Headers(made.headers);
  for (const [name, value] of Object.entries({
    "sec-fetch-site": "same-origin",
    "content-length": "500",
    ...headers,
  }))
    all.set(name, value);
  return POST(new Request(made, { headers: all }));
}

const LIST = new Blob(["name,kind,town\nUploaded Barn,tool library,Gill\n"]);
const whereTo = async (answer: Promise<Response>) => {
  const { status, headers } = await answer;
  return status === 303 ? headers.get("location") : status;
};

test("a file is taken from an editor, and what is wrong with it is said", async () => {
  expect(await whereTo(upload(LIST))).toBe(403);
  const editor = await makeImporter();
  request.actor = asMember(editor);
  expect(await whereTo(upload(LIST, FIELDS, { "sec-fetch-site": "cross-site" }))).toBe(403);
  expect(await whereTo(upload(LIST, FIELDS, { "content-length": "99999999" }))).toBe(
    "/desk/import?problem=large",
  );
  expect(await whereTo(upload(null))).toBe("/desk/import?problem=none");
  expect(await whereTo(upload(new Blob([])))).toBe("/desk/import?problem=none");
  expect(await whereTo(upload(LIST, { ...FIELDS, licence: "" }))).toBe("/desk/import?problem=source");
  expect(await whereTo(upload(LIST, FIELDS, { "content-type": "multipart/form-data; boundary=none" }))).toBe(
    "/desk/import?problem=broken",
  );
  // More than it said.
  const large = new Blob(["x".repeat(51 * 1024 * 1024)]);
  expect(await whereTo(upload(large))).toBe("/desk/import?problem=large");
  expect(await db.importBatch.count({ where: { createdById: editor.id } })).toBe(0);

  const to = await whereTo(upload(LIST));
  expect(to).toMatch(/^\/desk\/import\/[0-9a-f-]{36}$/);
  await workImports();
  expect(await fatesOf(String(to).split("/").at(-1) ?? "")).toEqual({ new: 1 });
});
