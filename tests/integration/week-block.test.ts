import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { loadWeek } from "@/features/subscriptions/loaders/week";
import type { WeekBlockDto } from "@/features/subscriptions/types";
import { db } from "@/lib/db";
import { addEntry } from "../support/directory-entry";
import { asMember, makePerson, type NewRole } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

const NOW = new Date("2026-10-08T11:00:00Z");
const publishedAt = new Date("2026-10-02T11:00:00Z");

async function comeAs(...roles: NewRole[]): Promise<void> {
  request.actor = asMember(await makePerson({}, roles));
}

async function blocks(): Promise<WeekBlockDto[]> {
  const loaded = await loadWeek(NOW);
  if (loaded.state !== "ok") throw new Error(loaded.state);
  return loaded.value;
}

beforeAll(async () => {
  await db.initiative.updateMany({ data: { publishedAt: new Date("2022-01-31T00:00:00Z") } });
});
beforeEach(async () => {
  await db.initiative.deleteMany({ where: { source: "test" } });
  await comeAs({ role: "curator" });
});

test("is for editors, organizers who promised, and admins", async () => {
  for (const role of ["curator", "organizer", "admin"] as const) {
    await comeAs({ role });
    expect((await loadWeek(NOW)).state).toBe("ok");
  }
  await comeAs();
  expect((await loadWeek(NOW)).state).toBe("forbidden");
  await comeAs({ role: "organizer", hasPromised: false });
  expect((await loadWeek(NOW)).state).toBe("forbidden");
  request.actor = { kind: "visitor" };
  expect((await loadWeek(NOW)).state).toBe("sign_in");
});

test("holds the last seven days and one thing to do, in each language and shape", async () => {
  await addEntry("holyoke", { name: "Garden & <Sons>", slug: "garden-sons", publishedAt });
  await addEntry("holyoke", { name: "Too old", publishedAt: new Date("2026-10-01T10:59:00Z") });
  const [en, es] = await blocks();
  expect([en?.locale, es?.locale]).toEqual(["en", "es"]);
  const link = "http://localhost:3000/initiatives/garden-sons?hl=";
  expect(en?.text).toContain(`* Garden & <Sons> (Community garden, Holyoke)\n  ${link}en\n`);
  expect(es?.text).toContain(`* Garden & <Sons> (Huerto comunitario, Holyoke)\n  ${link}es\n`);
  expect(en?.html).toContain(`<li><a href="${link}en">Garden &amp; &lt;Sons&gt;</a><br>`);
  expect(en?.message).toMatch(/^New this week .*: Garden & <Sons> \(Holyoke\)\nhttp/);
  for (const block of [en, es]) {
    for (const shape of [block?.text, block?.html, block?.message]) {
      expect(shape).not.toContain("Too old");
      expect(shape).toMatch(/One thing to do:|Algo que puedes hacer:/);
    }
  }
});

test("stays short, and counts what it leaves out", async () => {
  for (let at = 0; at < 12; at++) await addEntry("holyoke", { publishedAt });
  const [en] = await blocks();
  expect(en?.text.match(/^\* /gm)?.length).toBe(10);
  expect(en?.text).toContain("And 2 more: http://localhost:3000/map?sort=newest&hl=en");
  expect(en?.message).toContain("9 more");
});

test("is honest when nothing is new", async () => {
  const [en] = await blocks();
  expect(en?.text).toMatch(/^Nothing new was listed this week/);
});

test("holds nothing about any person, and nothing that is not shown", async () => {
  const secret = {
    email: "secret@example.org",
    phone: "413-555-0100",
    address: "77 Hidden Lane",
    publishedAt,
  };
  await addEntry("holyoke", {
    ...secret,
    name: "Shelter",
    locality: "Secret Village",
    locationPrivacy: "on_request",
  });
  await addEntry("holyoke", { ...secret, name: "Not listed", listing: "hidden" });
  const text = JSON.stringify(await blocks());
  expect(text).toContain("Shelter");
  expect(text).not.toMatch(/@|413|hidden lane|secret village|not listed/i);
});
