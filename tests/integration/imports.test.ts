import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { applyNext } from "@/features/imports/mutations/apply";
import { chooseAll } from "@/features/imports/mutations/choose";
import { keepFile } from "@/features/imports/mutations/files";
import { startByCommand, startFromUrl } from "@/features/imports/mutations/start";
import { applyByCommand, undoImport } from "@/features/imports/mutations/turn";
import { workImports } from "@/features/imports/mutations/work";
import { setListing, updateInitiative } from "@/features/initiatives/mutations";
import { makeChange } from "@/features/proposals/mutations/propose";
import { db } from "@/lib/db";
import type { Network } from "@/lib/guarded-get";
import { applyList, entryOfRow, fatesOf, makeImporter, readList, rowsOf, sourceOf } from "../support/imports";

const STARTER = readFileSync(join(import.meta.dirname, "../../prisma/seed/data/initiatives.csv"));
const HEAD = "id,name,kind,town,zip,lat,lng,website,summary\n";
const list = (...lines: string[]) => HEAD + lines.join("\n");
const publishedCount = () => db.initiative.count({ where: { listing: "published" } });

describe("the starter file", () => {
  test("says nothing new when it is read in again", async () => {
    const before = await publishedCount();
    const id = await readList(STARTER);
    const rows = await db.importRow.count({ where: { batchId: id } });
    expect(rows).toBe(before);
    expect(await fatesOf(id)).toEqual({ unchanged: rows });
    // As it was published, before the seed put hours and years elsewhere.
    const published = readFileSync(join(import.meta.dirname, "../support/starter-rows.csv"));
    expect(await fatesOf(await readList(published))).toEqual({ unchanged: 4 });
  });
});

describe("a dirty list", () => {
  test("has a fate for each row, and nothing wrong gets in", async () => {
    const before = await publishedCount();
    const id = await readList(
      list(
        "1,Good One,community garden,Holyoke,01040,,,,A garden",
        "2,Swapped,community garden,Holyoke,,-72.6162,42.2043,,",
        "",
        "3,Ocean,community garden,Provincetown,,42.1,-69.5,,",
        "1,Good One again,community garden,Holyoke,,,,,",
        '5,"=HYPERLINK(""http://x"")",community garden,Holyoke,,,,,',
        "6,Evil link,community garden,Holyoke,,,,javascript:alert(1),",
        "7,Nul\u0000 name,community garden,Holyoke,,,,,",
        "8,Turned \u202Eeman,community garden,Holyoke,,,,,",
        "9,Elsewhere,community garden,Hartfordville,,,,,",
        "10,Short row,community garden,Chicopee",
        "11,Long row,community garden,Chicopee,,,,,,more,and more",
        `12,Long cell,community garden,Chicopee,,,,,${"x".repeat(2_000_000)}`,
        "13,,community garden,Chicopee,,,,,",
        "14,No kind,flying carpets,Chicopee,,,,,",
        "15,Far,community garden,Pittsfield,,42.36,-71.06,,",
        "16,Good Ones,community garden,Holyoke,,,,,",
        '17,"never closed,community garden,Holyoke,,,,,',
      ),
    );
    expect(await rowsOf(id)).toEqual({
      2: "new",
      3: "new ~swapped",
      5: "error outside",
      6: "error duplicate_key",
      7: "new ~formula",
      8: "error @proposals.errors.url",
      9: "error control",
      10: "error control",
      11: "error town",
      12: "new ~too_few_cells",
      13: "error too_many_cells",
      14: "error @common.form.fields.tooLong",
      15: "error @common.form.fields.required",
      16: "error ~kind kindMissing",
      17: "error far",
      18: "possible_duplicate ~same_as_row",
      19: "error unreadable_from_here",
    });
    expect(await publishedCount()).toBe(before);
    await applyList(id);
    expect(await publishedCount()).toBe(before + 4);
    const good = await entryOfRow(id, 2);
    expect(good).toMatchObject({
      name: "Good One",
      zip: "01040",
      licence: "CC0",
      sourceRef: expect.stringMatching(/:1$/),
    });
  });

  test.each([
    [
      "Windows-1252 with ;",
      Buffer.from("id;Nombre;Tipo;Ciudad\n1;Jard\u00edn;community garden;Holyoke\n", "latin1"),
    ],
    [
      "UTF-8 with a mark",
      Buffer.from("\uFEFFid,Nombre,Tipo,Ciudad\n1,Jard\u00edn,community garden,Holyoke\n"),
    ],
    [
      "UTF-16 with tabs",
      Buffer.from("\uFEFFid\tNombre\tTipo\tCiudad\n1\tJard\u00edn\tcommunity garden\tHolyoke\n", "utf16le"),
    ],
  ])("is read as %s", async (_, content) => {
    const id = await readList(content);
    const row = await db.importRow.findFirstOrThrow({ where: { batchId: id } });
    expect([row.name, row.sourceRef?.endsWith(":1")]).toEqual(["Jard\u00edn", true]);
    expect(["new", "possible_duplicate"]).toContain(row.fate);
  });

  test("that is a GeoJSON or a broken one is read as far as it goes", async () => {
    const feature = (id: number, name: string) => ({
      ...{ type: "Feature", id, geometry: { type: "Point", coordinates: [-72.3, 42.37] } },
      properties: { name, kind: "community garden" },
    });
    const text = JSON.stringify({
      type: "FeatureCollection",
      features: [feature(1, "Geo One"), feature(2, "Other Two")],
    });
    const whole = await readList(text, { fileName: "a.geojson" });
    expect(await rowsOf(whole)).toEqual({ 1: "new ~nearest", 2: "new ~nearest" });
    const broken = await readList(text.slice(0, -20), { fileName: "a.geojson" });
    expect(Object.values(await rowsOf(broken)).at(-1)).toBe("error unreadable_from_here");
  });
});

describe("a list that is read in again", () => {
  const source = sourceOf("again");
  const first = list("1,Tool Barn,tool library,Greenfield,,,,https://toolbarn.example,Old words");
  const second = list("1,Tool Barn,tool library,Greenfield,,,,https://new.example,New words");

  test("changes what nobody here did, suggests what somebody edited, and is undone as a whole", async () => {
    const editor = await makeImporter();
    const one = await readList(first, { by: editor, source });
    await applyList(one, editor);
    const made = await entryOfRow(one, 2);
    await updateInitiative(made.id, made.version, { summary: "By hand" }, { role: "curator" });
    const two = await readList(second, { by: editor, source });
    expect(await fatesOf(two)).toEqual({ update: 1 });
    await applyList(two, editor);
    expect(await entryOfRow(two, 2)).toMatchObject({ website: "https://new.example", summary: "By hand" });
    const proposal = await db.proposal.findFirstOrThrow({ where: { origin: `import:${two}` } });
    expect(proposal).toMatchObject({
      state: "open",
      changes: { summary: "New words" },
      authorRole: "import",
    });
    // Once more: nobody is asked twice.
    expect(await fatesOf(await readList(second, { by: editor, source }))).toEqual({ unchanged: 1 });

    expect(await undoImport(editor.permit, two)).toBe("done");
    await workImports();
    expect(await entryOfRow(two, 2)).toMatchObject({
      website: "https://toolbarn.example",
      summary: "By hand",
    });
    expect((await db.proposal.findUniqueOrThrow({ where: { id: proposal.id } })).state).toBe("withdrawn");
    // What was made first was edited since: it stays, and is said.
    expect(await undoImport(editor.permit, one)).toBe("done");
    await workImports();
    expect((await entryOfRow(one, 2)).listing).toBe("published");
    expect(await rowsOf(one)).toEqual({ 2: "new ~kept" });
  });

  test("is hidden by undoing where nobody touched it, and shown when it is read in again", async () => {
    const editor = await makeImporter();
    const own = sourceOf();
    const one = await readList(list("9,Quiet Orchard,community garden,Leverett,,,,,"), {
      by: editor,
      source: own,
    });
    await applyList(one, editor);
    await undoImport(editor.permit, one);
    await workImports();
    expect((await entryOfRow(one, 2)).listing).toBe("hidden");
    const two = await readList(list("9,Quiet Orchard,community garden,Leverett,,,,,"), {
      by: editor,
      source: own,
    });
    expect(await fatesOf(two)).toEqual({ new: 1 });
    await applyList(two, editor);
    expect((await entryOfRow(two, 2)).listing).toBe("published");
  });
});

test("a possible duplicate does nothing until somebody says what it is", async () => {
  const editor = await makeImporter();
  const known = await db.initiative.findFirstOrThrow({
    where: { website: { not: null } },
    include: { town: true },
  });
  const row = `77,"${known.name.replaceAll('"', "")}",community garden,${known.town.name},,,,,`;
  const id = await readList(list(row), { by: editor });
  expect(await fatesOf(id)).toEqual({ possible_duplicate: 1 });
  expect(await chooseAll(editor.permit, { id, fate: "possible_duplicate", choice: "new" })).toBe("done");
  const before = await publishedCount();
  await applyList(id, editor);
  expect(await publishedCount()).toBe(before + 1);
});

test("an editor of another region changes nothing here", async () => {
  const editor = await makeImporter({ regions: ["cape-islands"] });
  const id = await readList(list("1,Far Away Farm,community garden,Holyoke,,,,,"), { by: editor });
  expect(await rowsOf(id)).toEqual({ 2: "error reach" });
});

describe("at once", () => {
  const many = (key: string) =>
    list(
      ...Array.from(
        { length: 600 },
        (_, n) => `${key}${n},Zq${n.toString(36)}x${key} ${n},community garden,Holyoke,,,,,`,
      ),
    );

  test("an interrupted batch goes on, and two workers do each row once", async () => {
    const { key: file } = await keepFile(Readable.from([many("a")]));
    const id = await startByCommand(sourceOf(), { file, fileName: "many.csv" });
    await Promise.all([workImports(), workImports()]);
    await workImports();
    expect(await fatesOf(id)).toEqual({ new: 600 });
    const before = await publishedCount();
    await applyByCommand(id);
    expect(await applyNext(id, 100)).toBe("more");
    expect(await publishedCount()).toBe(before + 100);
    await Promise.all([workImports(), workImports()]);
    await workImports();
    expect(await publishedCount()).toBe(before + 600);
    expect(await db.importRow.count({ where: { batchId: id, madeVersion: 1 } })).toBe(600);
  });

  test("an editor, somebody who looks after it and a list lose nothing of each other", async () => {
    const source = sourceOf();
    const one = await readList(list("5,Corner Bakery Co,community garden,Athol,,,,https://a.example,Words"), {
      source,
    });
    await applyList(one);
    const { id: initiativeId, version: baseVersion } = await entryOfRow(one, 2);
    const two = await readList(
      list("5,Corner Bakery Co,community garden,Athol,,,,https://b.example,List words"),
      { source },
    );
    await applyByCommand(two);
    const by = (role: "curator" | "steward", changes: object) =>
      db.$transaction((tx) =>
        makeChange(
          tx,
          {
            ...{ kind: "edit", initiativeId, baseVersion, changes, reason: "", locale: "en" },
            ...{ authorId: null, authorRole: role, actorId: null },
          },
          new Date(),
        ),
      );
    const [curator, steward] = await Promise.all([
      by("curator", { hours: "Mondays" }),
      by("steward", { summary: "Our words" }),
      workImports(),
    ]);
    await workImports();
    const entry = await entryOfRow(one, 2);
    expect(entry).toMatchObject({ hours: "Mondays", website: "https://b.example" });
    expect(curator.state).toBe("made");
    // Either words were there first: the others wait.
    const waiting = await db.proposal.findMany({ where: { initiativeId, state: "open" } });
    if (steward.state === "made") expect(entry.summary).toBe("Our words");
    else expect(entry.summary).toBe("List words");
    expect(waiting).toHaveLength(1);
    const versions = await db.revision.count({
      where: { subjectType: "initiative", subjectId: initiativeId },
    });
    expect(versions).toBe(entry.version);
  });
});

test.each(["http://127.0.0.1/list.csv", "http://169.254.169.254/", "http://[::1]/x", "http://localhost:1/x"])(
  "%s is not fetched",
  async (url) => {
    const editor = await makeImporter();
    const id = await startFromUrl(editor.permit, { ...sourceOf(), url, everyDays: 7 });
    await workImports();
    const batch = await db.importBatch.findUniqueOrThrow({ where: { id }, include: { source: true } });
    expect([batch.state, batch.problem, batch.source.lastError]).toEqual(["failed", "refused", "refused"]);
  },
);

describe("an address", () => {
  let server: Server;
  let port = 0;
  let text = HEAD;
  const network: Network = {
    // "moved.test" leads on to this machine; what ends in .test is the server of this test, as if it were public.
    lookup: (_host, _options, done) => done(null, [{ address: "127.0.0.1", family: 4 }]),
    isPrivate: (address) => address !== "127.0.0.1",
  };

  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === "/private") response.writeHead(302, { location: "http://10.0.0.1/list.csv" }).end();
      else if (url === "/large") response.writeHead(200, { "content-length": "99999999" }).end("x");
      else if (url === "/moved") response.writeHead(301, { location: "/list.csv" }).end();
      else response.end(text);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.close();
  });

  test("is read by its schedule, waits for somebody to look, and goes where there is no news", async () => {
    const editor = await makeImporter();
    const source = sourceOf();
    text = list("1,Scheduled Shed,tool library,Heath,,,,,");
    const url = `http://list.test:${port}/moved`;
    const first = await startFromUrl(editor.permit, { ...source, url, everyDays: 7 });
    await workImports({ network });
    expect(await fatesOf(first)).toEqual({ new: 1 });
    await applyList(first, editor);
    const scheduled = () =>
      db.importBatch.findMany({
        where: { source: { key: source.sourceKey ?? "" }, id: { not: first } },
        orderBy: { createdAt: "asc" },
      });
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    await workImports({ network, now: inDays(6) });
    expect(await scheduled()).toHaveLength(0);
    await workImports({ network, now: inDays(8) });
    expect((await scheduled()).map(({ state }) => state)).toEqual(["applied"]);
    text = list("1,Scheduled Shed,tool library,Heath,,,,,With news");
    await workImports({ network, now: inDays(16) });
    expect((await scheduled()).map(({ state }) => state)).toEqual(["applied", "ready"]);
    expect(await entryOfRow(first, 2)).toMatchObject({ summary: "" });
  });

  test.each([
    ["/private", "refused"],
    ["/large", "too_large"],
  ])("%s is not taken: %s", async (path, problem) => {
    const editor = await makeImporter();
    const url = `http://list.test:${port}${path}`;
    const id = await startFromUrl(editor.permit, { ...sourceOf(), url, everyDays: null });
    await workImports({ network });
    expect(await db.importBatch.findUnique({ where: { id } })).toMatchObject({ state: "failed", problem });
  });
});

test("a row about an entry that was merged meanwhile changes the one that it became", async () => {
  const source = sourceOf();
  const one = await readList(
    list("1,Brook Mill,tool library,Rowe,,,,,", "2,Zylo Yard,tool library,Monroe,,,,,"),
    { source },
  );
  await applyList(one);
  const [gone, kept] = [await entryOfRow(one, 2), await entryOfRow(one, 3)];
  const two = await readList(list("1,Brook Mill,tool library,Rowe,,,,https://brook.example,"), { source });
  await setListing(gone.id, gone.version, { listing: "merged", mergedIntoId: kept.id }, { role: "curator" });
  await applyList(two);
  expect(await entryOfRow(two, 2)).toMatchObject({ id: kept.id, website: "https://brook.example" });
});
