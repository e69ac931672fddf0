import { beforeEach, describe, expect, test, vi } from "vitest";
import { updateProfileAction } from "@/features/people/actions/profile";
import { loadProfile } from "@/features/people/loaders/account";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { db } from "@/lib/db";
import { callAs } from "../support/access-call";
import { setCookies } from "../support/next-mocks";
import { makePerson, makeSession } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const AUDIENCES = Object.fromEntries(
  ["name", "pronouns", "town", "languages", "skills", "interests", "bio"].map((part) => [
    `${part}Audience`,
    "nobody",
  ]),
);
const FORM = { version: "1", locale: "en", ...AUDIENCES };

let ana: Awaited<ReturnType<typeof makePerson>>;
let session: string;

const stored = () => db.person.findUniqueOrThrow({ where: { id: ana.id }, include: { town: true } });
const send = (fields: Record<string, string | string[]>, by = session) =>
  callAs(by, updateProfileAction, { ...FORM, ...fields });

beforeEach(async () => {
  ana = await makePerson({ name: "Ana" });
  session = await makeSession(ana.id);
});

describe("a profile", () => {
  test("is kept as it was typed, the town by its id", async () => {
    const fields = {
      name: " Ana Lima ",
      languages: ["es", "pt"],
      skills: "bread, Bread,bikes",
      bio: "Hi\r\nthere",
    };
    expect(await send({ ...fields, town: "florence", townAudience: "members", hasProfile: "on" })).toBe(
      "done",
    );
    expect(await stored()).toMatchObject({
      ...{ name: "Ana Lima", languages: ["es", "pt"], skills: ["bread", "bikes"], bio: "Hi\nthere" },
      ...{ town: { name: "Northampton" }, townAudience: "members", hasProfile: true, version: 2 },
    });
  });

  test("knows towns by their ZIP, and forgets the town when it is emptied", async () => {
    await send({ town: "01040" });
    expect((await stored()).town?.name).toBe("Holyoke");
    await send({ version: "2", town: "" });
    expect((await stored()).town).toBe(null);
  });

  test("with a town that is none changes nothing", async () => {
    expect(await send({ name: "Other", town: "Atlantis" })).toBe("invalid");
    expect((await stored()).name).toBe("Ana");
  });

  test("changed in two tabs is a conflict in the second, and both at once is one of them", async () => {
    expect(await send({ name: "First" })).toBe("done");
    expect(await send({ name: "Second" })).toBe("conflict");
    expect((await stored()).name).toBe("First");
    const both = [send({ version: "2", name: "Third" }), send({ version: "2", name: "Fourth" })];
    expect((await Promise.all(both)).toSorted()).toEqual(["conflict", "done"]);
  });
});

describe("the page of a person", () => {
  async function visit(id: string, by: string | null) {
    setCookies(by === null ? {} : { [SESSION_COOKIE]: by });
    return loadProfile(id);
  }

  test("is there for others when it is turned on, as long as the account is open", async () => {
    const other = await makeSession((await makePerson()).id);
    const states = async () =>
      [await visit(ana.id, null), await visit(ana.id, other), await visit(ana.id, session)].map(
        ({ state }) => state,
      );
    expect(await states()).toEqual(["missing", "missing", "ok"]);
    await db.person.update({ where: { id: ana.id }, data: { hasProfile: true } });
    expect(await states()).toEqual(["ok", "ok", "ok"]);
    await db.person.update({ where: { id: ana.id }, data: { bannedAt: new Date() } });
    expect(await states()).toEqual(["missing", "missing", "missing"]);
  });

  test("shows each reader what is for her, and nobody what it has besides", async () => {
    const shown = {
      hasProfile: true,
      bio: "for all",
      bioAudience: "public",
      skills: ["for members"],
    } as const;
    await db.person.update({
      where: { id: ana.id },
      data: { ...shown, skills: [...shown.skills], skillsAudience: "members", pronouns: "mine alone" },
    });
    const other = await makeSession((await makePerson({}, [{ role: "admin" }])).id);
    const seen = async (by: string | null) => {
      const text = JSON.stringify(await visit(ana.id, by));
      expect(text).not.toContain("@example.org");
      return ["for all", "for members", "mine alone"].filter((words) => text.includes(words));
    };
    expect(await seen(null)).toEqual(["for all"]);
    expect(await seen(other)).toEqual(["for all", "for members"]);
    expect(await seen(session)).toEqual(["for all", "for members", "mine alone"]);
  });

  test("is missing for what is no id", async () => {
    for (const id of ["nobody", "%00", `${ana.id}'`, ""]) {
      expect(await visit(id, session)).toEqual({ state: "missing" });
    }
  });
});
