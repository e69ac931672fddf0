import { beforeEach, describe, expect, test, vi } from "vitest";
import { POST as findPlacePost } from "@/app/api/suggest/place/route";
import { POST as findSimilarPost } from "@/app/api/suggest/similar/route";
import { changeInitiative } from "@/features/initiatives/mutations";
import { reportEntryAction, suggestAction } from "@/features/proposals/actions/suggest";
import { listQueue } from "@/features/proposals/data/proposals";
import { findSimilar } from "@/features/proposals/data/similar";
import { loadEditForm, loadHistory, loadOwnSuggestion, loadQueue } from "@/features/proposals/loaders";
import { loadLog, loadLogExport } from "@/features/proposals/loaders/log";
import { suggestionDraft } from "@/features/proposals/mutations/drafts";
import { toLogCsv } from "@/features/proposals/serializers/log";
import type { Changes } from "@/features/proposals/types";
import { proposalToken } from "@/features/proposals/utils/tokens";
import type { ActionState } from "@/lib/action/types";
import { db } from "@/lib/db";
import { asMember, makePerson } from "../support/people";
import { entryOf, makeCurator, suggest } from "../support/proposals";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown, drafts: [] as unknown[][] }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("@/lib/rate-limit", () => ({ consumeAsVisitor: async () => ({ ok: true }) }));
vi.mock("@/lib/action/guard", () => ({ isRobot: () => false }));
vi.mock("@/features/people/mutations", () => ({
  startDraft: async (...draft: unknown[]) => {
    request.drafts.push(draft);
    return { path: "/confirm", isFinished: false };
  },
}));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Error && error.message.startsWith("to /")) throw error;
  },
}));
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const VISITOR = { kind: "visitor" };
const FORM = {
  name: "Clay Pit Tool Library",
  kindKey: "tool-library",
  town: "Savoy",
  authorEmail: "a@example.org",
};

type Fields = Record<string, string | string[]>;

/** Sends a form. @returns the path it leads to, or what it says */
async function send(action: typeof suggestAction, fields: Fields): Promise<string | ActionState> {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const one of [values].flat()) form.append(name, one);
  try {
    return await action({ state: "idle" }, form);
  } catch (error) {
    return (error as Error).message;
  }
}

const errorsOf = (state: string | ActionState) =>
  typeof state === "object" && state.state === "error" ? Object.keys(state.fieldErrors) : state;

/** The values of the last form that waits for its address. */
const drafted = () => request.drafts.at(-1)?.[1] as { changes: Changes; baseVersion: number | null };

/** The form of an entry as a visitor has it. */
async function visitorForm(slug: string): Promise<Fields> {
  const loaded = await loadEditForm(slug);
  if (loaded.state !== "ok") throw new Error(loaded.state);
  const { toFormStart } = await import("@/features/proposals/utils/entry");
  const { values, version } = loaded.entry;
  const town = loaded.towns.find(({ id }) => id === values.townId)?.name ?? "";
  const start = Object.entries(toFormStart(values, town)).filter(([, value]) => value !== false);
  const fields = Object.fromEntries(start.map(([name, value]) => [name, value === true ? "on" : value]));
  return { ...(fields as Fields), slug, version: String(version), authorEmail: "a@example.org" };
}

beforeEach(() => {
  request.actor = VISITOR;
  request.drafts = [];
});

describe("the form", () => {
  test("takes hostile text as text, and refuses what would run or lead astray", async () => {
    const hostile = "<script>alert(1)</script> \u202Egnp.exe\u0000 [x](javascript:alert(1)) 🌱 مرحبا";
    expect(await send(suggestAction, { ...FORM, name: hostile, description: hostile })).toBe("to /confirm");
    expect(drafted().changes.name).toBe(
      "<script>alert(1)</script> gnp.exe [x](javascript:alert(1)) 🌱 مرحبا",
    );
    const bad: [Fields, string][] = [
      [{ website: "javascript:alert(1)" }, "website"],
      [{ website: "data:text/html,x" }, "website"],
      [{ website: "not a site" }, "website"],
      [{ "wayUrl-visit": "javascript:alert(1)" }, "wayUrl-visit"],
      [{ links: "x javascript:alert(1)" }, "links"],
      [{ description: "x".repeat(1_000_000) }, "description"],
      [{ name: "\u202E\u200B" }, "name"],
      [{ kindKey: "nonsense" }, "kindKey"],
      [{ purposes: ["food", "nonsense"] }, "purposes"],
      [{ town: "Atlantis" }, "town"],
      [{ lat: "42.6" }, "lng"],
      [{ lat: "25", lng: "-80" }, "lat"],
      [{ lat: "1e1", lng: "-72" }, "lat"],
      [{ zip: "1" }, "zip"],
      [{ foundedYear: "19999" }, "foundedYear"],
      [{ email: "none" }, "email"],
      [{ authorEmail: "none" }, "authorEmail"],
      [{ locationPrivacy: "secret" }, "locationPrivacy"],
      [{ ways: ["visit", "fly"] }, "ways"],
    ];
    for (const [fields, field] of bad) {
      expect(errorsOf(await send(suggestAction, { ...FORM, ...fields })), JSON.stringify(fields)).toContain(
        field,
      );
    }
    expect(request.drafts).toHaveLength(1);
  });

  test("makes a place of what is typed: its door, its ZIP, its neighborhood, its town", async () => {
    const placeOf = async (fields: Fields) => {
      expect(await send(suggestAction, { ...FORM, isNew: "on", ...fields })).toBe("to /confirm");
      const { lat, lng, pointQuality, zip, locality } = drafted().changes;
      return { lat, lng, pointQuality, zip, locality };
    };
    expect(await placeOf({ town: "Northampton", lat: "42.32", lng: "-72.63" })).toMatchObject({
      ...{ lat: 42.32, lng: -72.63, pointQuality: "exact" },
    });
    expect(await placeOf({ town: "01060" })).toMatchObject({ zip: "01060", pointQuality: "zip" });
    expect(await placeOf({ town: "Florence" })).toMatchObject({ locality: "Florence", pointQuality: "town" });
    expect(await placeOf({ town: "Savoy", address: "1 Main St" })).toMatchObject({ pointQuality: "town" });
  });

  test("says what may be listed already, while typing and once more when sent", async () => {
    const same = { ...FORM, name: "River Valley Coop", town: "Northampton", kindKey: "food-coop" };
    const refused = await send(suggestAction, same);
    expect(errorsOf(refused)).toEqual(["isNew"]);
    expect(JSON.stringify(refused)).toContain("River Valley Co-op (Northampton)");
    expect(await send(suggestAction, { ...same, isNew: "on" })).toBe("to /confirm");
    const { values } = await entryOf("river-valley-co-op");
    const bySite = await findSimilar({
      name: "Something else",
      town: "",
      website: `${values.website}/about`,
    });
    expect(bySite.map(({ slug }) => slug)).toContain("river-valley-co-op");
    const ask = (body: unknown, origin = "same-origin") =>
      new Request("http://site.example/api/suggest/similar", {
        ...{ method: "POST", body: JSON.stringify(body), headers: { "sec-fetch-site": origin } },
      });
    const context = { params: Promise.resolve({}) };
    const found = await findSimilarPost(ask({ name: "river valley coop", town: "Northampton" }), context);
    expect(await found.json()).toEqual({
      items: [expect.objectContaining({ slug: "river-valley-co-op", town: "Northampton" })],
    });
    for (const body of [null, [], { name: 1 }]) {
      expect((await findSimilarPost(ask(body), context)).status).toBe(400);
    }
    expect((await findSimilarPost(ask({ name: "x".repeat(9_000) }), context)).status).toBe(413);
    expect((await findSimilarPost(ask({ name: "x" }, "cross-site"), context)).status).toBe(403);
    expect(await (await findPlacePost(ask({ town: "01060" }), context)).json()).toMatchObject({
      ...{ pointQuality: "zip", town: "Northampton" },
    });
    expect((await findPlacePost(ask({ town: "Atlantis" }), context)).status).toBe(404);
  });

  test("of a change holds nothing private, and empties nothing that it does not show", async () => {
    const slug = "pedal-people-cooperative";
    const { id, version, values } = await entryOf(slug);
    await db.$transaction((tx) =>
      changeInitiative(
        tx,
        id,
        version,
        { email: "private@example.org", address: "9 Hidden Lane", locationPrivacy: "town_only" },
        { role: "steward" },
      ),
    );
    const fields = await visitorForm(slug);
    expect(JSON.stringify(fields)).not.toMatch(/private@|Hidden Lane/);
    expect(errorsOf(await send(suggestAction, fields))).toEqual([]);
    expect(await send(suggestAction, { ...fields, hours: "9-5" })).toBe("to /confirm");
    expect(drafted()).toMatchObject({ changes: { hours: "9-5" }, baseVersion: version + 1 });
    expect(Object.keys(drafted().changes)).toEqual(["hours"]);
    expect(values.name).not.toBe("");
    expect(errorsOf(await send(suggestAction, { ...FORM, slug: "none" }))).toEqual([]);
  });

  test("counts at once for an editor and somebody who looks after the page, for others after a look", async () => {
    const slug = "equal-exchange";
    const [curator, steward, elsewhere] = [
      await makeCurator(),
      await makePerson(),
      await makeCurator({ kinds: ["time-bank"] }),
    ];
    const { id } = await entryOf(slug);
    await db.steward.create({ data: { initiativeId: id, personId: steward.id, proof: "command" } });
    const save = async (who: Parameters<typeof asMember>[0], hours: string) => {
      request.actor = asMember(who);
      return send(suggestAction, { ...(await visitorForm(slug)), hours });
    };
    expect(await save(curator, "by the editor")).toBe(`to /initiatives/${slug}`);
    expect(await save(steward, "by the steward")).toBe(`to /initiatives/${slug}`);
    expect((await entryOf(slug)).values.hours).toBe("by the steward");
    expect(await save(elsewhere, "by another editor")).toBe("to /confirm");
    const roles = await db.revision.findMany({
      where: { subjectId: id },
      orderBy: { version: "desc" },
      take: 2,
    });
    expect(roles.map(({ actorRole }) => actorRole)).toEqual(["steward", "curator"]);
    expect(await db.proposal.count({ where: { initiativeId: id, state: "accepted" } })).toBe(2);
  });
});

describe("a confirmed suggestion", () => {
  test("is in the queue after reports, and its author follows it by her link alone", async () => {
    await db.proposal.deleteMany();
    await send(suggestAction, { ...FORM, isNew: "on" });
    const { path } = await db.$transaction((tx) =>
      suggestionDraft.finish(tx, {
        ...{ id: "", values: drafted() as never, email: "author@example.org", locale: "es", personId: null },
      }),
    );
    await suggest("equal-exchange", { changes: { website: "https://other.example" } });
    for (const reportReason of ["closed", "dangerous"]) {
      await send(reportEntryAction, {
        slug: "equal-exchange",
        reportReason,
        reason: "Look",
        authorEmail: "",
      });
    }
    const { permit } = await makeCurator();
    expect((await listQueue(permit)).map(({ kind, reportReason }) => reportReason ?? kind)).toEqual([
      ...["dangerous", "closed", "addition", "edit"],
    ]);
    const token = path.split("/").at(-1) ?? "";
    expect(await loadOwnSuggestion(token)).toMatchObject({ state: "ok", proposal: { name: FORM.name } });
    const id = (await db.proposal.findFirstOrThrow({ where: { kind: "addition" } })).id;
    expect(await loadOwnSuggestion(proposalToken(id, new Date("2020-01-01")))).toEqual({ state: "gone" });
    for (const wrong of ["", "x", `${token}x`, "🌱".repeat(500)]) {
      expect(await loadOwnSuggestion(wrong)).toEqual({ state: "missing" });
    }
  });
});

describe("the public history", () => {
  test("never tells e-mail or phone, nor a place that is hidden now or was then", async () => {
    const slug = "river-valley-co-op";
    const set = async (patch: Changes) => {
      const { id, version } = await entryOf(slug);
      await db.$transaction((tx) =>
        changeInitiative(tx, id, version, patch, { role: "steward", reason: "secret why" }),
      );
    };
    await set({ email: "old@private.example", phone: "413-555-0199", hours: "9-5" });
    await set({ address: "1 First Street" });
    const before = JSON.stringify(await loadHistory(slug));
    expect(before).toContain("First Street");
    expect(before).toContain("9-5");
    expect(before).not.toMatch(/private\.example|555-0199|secret why/);
    await set({ locationPrivacy: "on_request" });
    await set({ address: "2 Shelter Road" });
    expect(JSON.stringify(await loadHistory(slug))).not.toMatch(/First Street|Shelter Road/);
    await set({ locationPrivacy: "public", address: "3 Open Square" });
    const after = JSON.stringify(await loadHistory(slug));
    expect(after).not.toMatch(/First Street|Shelter Road/);
    await set({ address: "4 Open Square" });
    expect(JSON.stringify(await loadHistory(slug))).toContain("4 Open Square");
  });

  test("of a hidden entry is for its editors", async () => {
    const { id, version, slug } = await entryOf("cape-ann-time-bank");
    const hide = { listing: "hidden", mergedIntoId: null } as const;
    await db.$transaction((tx) => changeInitiative(tx, id, version, hide, { role: "curator" }));
    expect(await loadHistory(slug)).toEqual({ state: "missing" });
    request.actor = asMember(await makeCurator());
    expect(await loadHistory(slug)).toMatchObject({ state: "ok", canCare: true, listing: "hidden" });
  });
});

describe("the log", () => {
  test("is for admins, by action, subject, actor and day, and as a spreadsheet that runs nothing", async () => {
    const [admin, curator] = [await makePerson({}, [{ role: "admin" }]), await makeCurator()];
    const actorId = curator.id;
    await db.logEntry.createMany({
      data: [
        {
          actorId,
          action: "proposal.accept",
          subjectType: "proposal",
          subjectId: "=1+1",
          detail: { a: 'b,"c' },
        },
        { actorId: null, action: "role.grant", subjectType: "person", subjectId: "x" },
      ],
    });
    expect(await loadLog({})).toEqual({ state: "sign_in" });
    request.actor = asMember(curator);
    expect(await loadLog({})).toEqual({ state: "forbidden" });
    request.actor = asMember(admin);
    const found = async (params: Record<string, string>) => {
      const answer = await loadLog(params);
      return answer.state === "ok" ? answer.value.entries.map(({ subjectId }) => subjectId) : [];
    };
    expect(await found({ actorId })).toEqual(["=1+1"]);
    expect(await found({ action: "role.grant", subjectId: "x" })).toEqual(["x"]);
    expect(await found({ actorId, until: "2020-01-01" })).toEqual([]);
    expect(await found({ actorId, from: new Date().toISOString().slice(0, 10) })).toEqual(["=1+1"]);
    expect((await found({ actorId: "nobody", from: "never", before: "x" })).length).toBeGreaterThan(1);
    const pieces = await loadLogExport({ actorId });
    if (pieces.state !== "ok") throw new Error(pieces.state);
    let csv = "";
    for await (const piece of toLogCsv(pieces.value)) csv += piece;
    expect(csv).toContain(`,'=1+1,"{""a"":""b,\\""c""}"\r\n`);
  });
});

describe("the queue", () => {
  test("is read page by page, the riskiest and oldest first, and counts all that waits", async () => {
    const curator = await makeCurator({ regions: ["berkshires"] });
    const town = await db.town.findFirstOrThrow({ where: { name: "Savoy" } });
    const rows = Array.from({ length: 120 }, (_, n) => ({
      ...{ kind: "addition" as const, authorRole: "visitor" as const, reason: "", locale: "en" },
      changes: { name: `Of many ${n}`, kindKey: "time-bank", townId: town.id },
      risk: n === 119 ? 900 : 10,
      createdAt: new Date(Date.UTC(2001, 0, 1, 0, n)),
    }));
    await db.proposal.createMany({ data: rows });
    request.actor = curator.permit.actor;
    const pages = await Promise.all(["1", "2", "3", "99", "x"].map((page) => loadQueue(page)));
    const read = pages.map((answer) => (answer.state === "ok" ? answer.value : null));
    const total = read[0]?.total ?? 0;
    expect(total).toBeGreaterThanOrEqual(120);
    expect(read[0]?.items[0]?.name).toBe("Of many 119");
    expect(read.map((page) => page?.first)).toEqual([0, 50, 100, 50 * Math.floor((total - 1) / 50), 0]);
    const seen = read.slice(0, 3).flatMap((page) => page?.items.map(({ id }) => id) ?? []);
    expect([seen.length, new Set(seen).size]).toEqual([Math.min(total, 150), Math.min(total, 150)]);
    await db.proposal.deleteMany({ where: { changes: { path: ["name"], string_starts_with: "Of many" } } });
  });
});
