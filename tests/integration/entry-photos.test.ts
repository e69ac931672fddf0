// Photos of entries: sent with a suggestion, seen by the desk alone until it is accepted, part of the history.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST as sendPhoto } from "@/app/api/suggest/photo/route";
import { GET as getPhoto } from "@/app/photos/[id]/route";
import { getInitiative } from "@/features/initiatives/data";
import { toJsonLd } from "@/features/initiatives/serializers";
import { toInitiativeDetailDto } from "@/features/initiatives/serializers/initiative";
import { suggestAction } from "@/features/proposals/actions/suggest";
import { loadHistory, loadNewForm } from "@/features/proposals/loaders";
import { decideProposal } from "@/features/proposals/mutations/decide";
import { listEntry, redactHistory, revertEntry } from "@/features/proposals/mutations/history";
import { sweepEntryPhotos } from "@/features/proposals/mutations/photos";
import { makeOwnChange } from "@/features/proposals/mutations/submit";
import { db } from "@/lib/db";
import { removePhotos } from "@/lib/photos/files";
import { asMember, makePerson } from "../support/people";
import { entryOf, makeCurator, suggest } from "../support/proposals";

const DATA = process.env.DATA_DIR ?? "";
const request = vi.hoisted(() => ({
  actor: { kind: "visitor" } as unknown,
  cookies: new Map<string, string>(),
}));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("@/lib/rate-limit", () => ({ consumeAsVisitor: async () => ({ ok: true }) }));
vi.mock("@/lib/action/guard", () => ({ isRobot: () => false }));
vi.mock("@/lib/auth/cookies", () => ({
  hostCookie: (name: string) => name,
  setSecretCookie: async (name: string, value: string) => request.cookies.set(name, value),
  readCookie: async (name: string) => request.cookies.get(name) ?? null,
  SESSION_COOKIE: "session",
}));
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const SLUG = "river-valley-co-op";
const DAY = 86_400_000;
const names = () => (existsSync(join(DATA, "photos")) ? readdirSync(join(DATA, "photos")) : []);
const picture = () =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: "#14543f" } })
    .withExif({ IFD0: { Copyright: "telltale" } })
    .jpeg()
    .toBuffer();

/** Sends the form with a picture, as a browser without scripts does. @returns where it leads to */
async function add(fields: Record<string, string>, file: Uint8Array, more: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("photo", new File([new Uint8Array(file)], "x.jpg", { type: "image/jpeg" }));
  const body = new Response(form);
  const bytes = await body.arrayBuffer();
  const headers = {
    "content-type": body.headers.get("content-type") ?? "",
    "content-length": String(bytes.byteLength),
    "sec-fetch-site": "same-origin",
    ...more,
  };
  const sent = new Request("http://localhost/api/suggest/photo", { method: "POST", body: bytes, headers });
  const response = await sendPhoto(sent, { params: Promise.resolve({}) });
  return new URL(response.headers.get("location") ?? `/${response.status}`, "http://localhost");
}

/** The form as it comes back. */
async function back({ searchParams }: URL) {
  const loaded = await loadNewForm(Object.fromEntries(searchParams));
  if (loaded.state !== "ok") throw new Error(loaded.state);
  return loaded.kept;
}

/** A picture that waits for its suggestion. @returns its id */
async function waiting(): Promise<string> {
  const kept = await back(await add({ photoAlt: "A shop", name: "x" }, await picture()));
  return kept?.values["photoId-0"]?.[0] ?? "";
}

async function statusOf(id: string, actor: unknown = { kind: "visitor" }): Promise<number> {
  request.actor = actor;
  return (await getPhoto(new Request("http://localhost/"), { params: Promise.resolve({ id }) })).status;
}

const photo = (id: string, alt = "A shop") => ({ id, alt, lang: "en" });
const shown = async () => (await entryOf(SLUG)).values.photos;
const accept = async (permit: Awaited<ReturnType<typeof makeCurator>>["permit"], id: string) => {
  const seenVersion = (await entryOf(SLUG)).version;
  return decideProposal(permit, id, { type: "accept", seenVersion, take: {}, isVerified: false });
};

beforeEach(() => {
  request.actor = { kind: "visitor" };
  request.cookies.clear();
});

describe("the form", () => {
  test("comes back with the picture and all that was typed, for this browser alone", async () => {
    const url = await add(
      { name: "Clay Pit", email: "a@b.example", photoAlt: "A \u202Eshop" },
      await picture(),
    );
    expect([url.pathname, url.searchParams.get("photo")]).toEqual(["/initiatives/new", "added"]);
    const kept = await back(url);
    expect(kept?.values).toMatchObject({
      name: ["Clay Pit"],
      "photoAlt-0": ["A shop"],
      "photoLang-0": ["en"],
    });
    expect(kept?.values.photoAlt).toBeUndefined();
    expect(url.search).not.toContain("Clay");
    request.cookies.set("entry_form", "x".repeat(43));
    expect((await back(url))?.values).toEqual({});
  });

  test("refuses in words what is no picture, too large, too many or without words, and keeps what was typed", async () => {
    const [jpeg, before] = [await picture(), names().length];
    const bomb = await sharp({ create: { width: 15_000, height: 15_000, channels: 3, background: "#fff" } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const full = Object.fromEntries([0, 1, 2, 3, 4].map((n) => [`photoId-${n}`, crypto.randomUUID()]));
    const cases: [string, Record<string, string>, Uint8Array][] = [
      ["broken", {}, bomb],
      ["type", {}, Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>")],
      ["none", {}, Buffer.alloc(0)],
      ["alt", { photoAlt: " " }, jpeg],
      ["full", full, jpeg],
      ["large", {}, Buffer.alloc(50 * 1024 * 1024)],
    ];
    for (const [result, more, file] of cases) {
      const url = await add({ name: "Clay Pit", photoAlt: "A shop", ...more }, file);
      expect([result, url.searchParams.get("photo")]).toEqual([result, result]);
      expect((await back(url))?.values.name).toEqual(["Clay Pit"]);
    }
    expect((await add({ name: "x" }, jpeg, { "sec-fetch-site": "cross-site" })).pathname).toBe("/403");
    expect((await add({ name: "x" }, jpeg, { "content-type": "multipart/form-data" })).search).toContain(
      "photo=",
    );
    expect(names().length).toBe(before);
    const state = await (async () => {
      const form = new FormData();
      const fields = { name: "Clay Pit", kindKey: "time-bank", town: "Savoy", authorEmail: "a@example.org" };
      for (const [name, value] of Object.entries({
        ...fields,
        ...full,
        "photoAlt-0": "A shop",
        photoChosen: "on",
      }))
        form.set(name, value);
      return suggestAction({ state: "idle" }, form);
    })();
    const wrong = state.state === "error" ? Object.keys(state.fieldErrors) : [];
    expect(wrong.toSorted()).toEqual(["photo", ...[0, 1, 2, 3, 4].map((n) => `photoAlt-${n}`)]);
  });
});

describe("a photo", () => {
  test("that waits is the desk's alone; accepted it is everybody's, and goes and comes with the entry", async () => {
    const curator = await makeCurator();
    const [elsewhere, member] = [await makeCurator({ regions: ["cape-and-islands"] }), await makePerson()];
    const id = await waiting();
    const proposal = await suggest(SLUG, { changes: { photos: [photo(id)] } });
    expect(await statusOf(id)).toBe(404);
    expect(await statusOf(id, asMember(member))).toBe(404);
    expect(await statusOf(id, elsewhere.permit.actor)).toBe(404);
    expect(await statusOf(id, curator.permit.actor)).toBe(200);
    const { version } = await entryOf(SLUG);
    expect(await accept(curator.permit, proposal)).toMatchObject({ state: "done" });
    expect(await statusOf(id)).toBe(200);
    const row = await getInitiative(SLUG);
    expect(row?.photos).toMatchObject([{ id, width: 1600, height: 800, alt: "A shop" }]);
    if (!row) throw new Error("gone");
    expect(JSON.stringify(toJsonLd(toInitiativeDetailDto(row), "https://x.example"))).toContain(
      `https://x.example/photos/${id}`,
    );
    const removed = await makeOwnChange({
      ...{
        kind: "edit" as const,
        initiativeId: row.id,
        baseVersion: null,
        changes: { photos: [] },
        reason: "",
      },
      ...{
        locale: "en",
        authorId: null,
        actorId: curator.id,
        authorRole: "curator" as const,
        isVerified: false,
      },
    });
    expect([removed.state, await shown(), await statusOf(id)]).toEqual(["made", [], 404]);
    const history = await loadHistory(SLUG);
    expect(history.state === "ok" && history.items[0]?.fields).toEqual([
      { field: "photos", values: { before: [photo(id)], after: [] } },
    ]);
    await sweepEntryPhotos(new Date(Date.now() + 400 * DAY));
    const seen = (await entryOf(SLUG)).version;
    expect(await revertEntry(curator.permit, row.id, { to: version + 1, seen })).toBe("done");
    expect([await shown(), await statusOf(id)]).toEqual([[photo(id)], 200]);
    const at = (await entryOf(SLUG)).version;
    await listEntry(curator.permit, row.id, { listing: "hidden", seen: at });
    expect([await statusOf(id), await statusOf(id, curator.permit.actor)]).toEqual([404, 200]);
    await listEntry(curator.permit, row.id, { listing: "published", seen: at + 1 });
    expect(await statusOf(id)).toBe(200);
  });

  test("of nobody's suggestion, of one that came to nothing and one that was blanked is deleted with its file", async () => {
    const curator = await makeCurator();
    const entry = await entryOf(SLUG);
    const [lost, refused, open, blanked] = [
      await waiting(),
      await waiting(),
      await waiting(),
      await waiting(),
    ];
    const proposals = await Promise.all(
      [refused, open, blanked].map((id) => suggest(SLUG, { changes: { photos: [photo(id)] } })),
    );
    const reject = { type: "reject" as const, template: "spam" as const, words: "" };
    await decideProposal(curator.permit, proposals[0] ?? "", reject);
    await decideProposal(curator.permit, proposals[2] ?? "", {
      ...{ type: "accept" as const, seenVersion: entry.version, isVerified: false },
      take: { photos: "proposed" },
    });
    const { version } = await entryOf(SLUG);
    await revertEntry(curator.permit, entry.id, { to: version - 1, seen: version });
    await redactHistory(curator.permit, entry.id, { fields: ["photos"], versions: null });
    const left = async () => (await db.entryPhoto.findMany()).map(({ id }) => id);
    await sweepEntryPhotos(new Date());
    expect(await left()).toEqual(expect.arrayContaining([lost, refused, open]));
    await sweepEntryPhotos(new Date(Date.now() + 10 * DAY));
    const after = await left();
    expect([lost, refused, open, blanked].map((id) => after.includes(id))).toEqual([
      false,
      false,
      true,
      false,
    ]);
    const jobs = await db.$queryRaw<{ data: unknown }[]>`
      DELETE FROM pgboss.job WHERE name = 'photos.remove' RETURNING data`;
    for (const { data } of jobs) await removePhotos.run(data, new AbortController().signal);
    const keys = (await db.entryPhoto.findMany()).map(({ storageKey }) => storageKey);
    expect(names().toSorted()).toEqual(keys.toSorted());
  });

  test("that another entry has, or that nobody sent, is never taken", async () => {
    const curator = await makeCurator();
    const id = await waiting();
    const values = { photos: [photo(id), photo(crypto.randomUUID())] };
    expect(await accept(curator.permit, await suggest(SLUG, { changes: values }))).toMatchObject({
      state: "done",
    });
    expect(await shown()).toEqual([photo(id)]);
    const addition = await suggest(SLUG, {
      ...{ kind: "addition", initiativeId: null, baseVersion: null },
      changes: {
        name: "Another",
        kindKey: "time-bank",
        townId: (await entryOf(SLUG)).values.townId,
        ...values,
      },
    });
    const done = await decideProposal(curator.permit, addition, {
      ...{ type: "accept", seenVersion: null, take: {}, isVerified: false },
    });
    expect(done.state === "done" && (await entryOf(done.slug ?? "")).values.photos).toEqual([]);
  });
});
