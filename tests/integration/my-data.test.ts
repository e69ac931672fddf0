import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { deleteAccountAction } from "@/app/(site)/account/delete/actions";
import { GET } from "@/app/(site)/account/export/route";
import { accountChangedMail } from "@/features/people/emails/account-changed";
import { deleteAccount, deleteAgainByCommand } from "@/features/people/mutations/my-data";
import { canUseAccount } from "@/features/people/permissions/account";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { admitPerson } from "@/lib/auth/person";
import { getActor } from "@/lib/auth/session";
import { db } from "@/lib/db";
import { enqueueMail } from "@/lib/mailer/enqueue";
import { DATA_KEEPERS } from "@/my-data";
import { callAs } from "../support/access-call";
import { makeVictim, type Victim } from "../support/access-scene";
import { makeGroup } from "../support/groups";
import { setCookies } from "../support/next-mocks";
import { asMember, makePerson, makeSession, permitOf } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

let ana: Victim;
let other: Victim;
let session: string;

/** Somebody with something in every table that keeps anything of people. */
async function makeSomebody(): Promise<Victim> {
  const victim = await makeVictim();
  const { id, email } = victim;
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.account.create({ data: { personId: id, provider: "oidc", providerAccountId: `at-${email}` } });
  await db.draft.create({
    data: {
      ...{
        form: "subscription",
        secretHash: `draft ${id}`,
        values: { wish: email },
        locale: "en",
        expiresAt,
      },
      confirmations: {
        create: {
          ...{ purpose: "draft", email, codeHash: "-", linkHash: `link ${id}`, browserHash: "-" },
          ...{ locale: "en", expiresAt },
        },
      },
    },
  });
  await db.$transaction((tx) =>
    enqueueMail(tx, accountChangedMail, {
      ...{ key: `test ${id}`, to: email, locale: "en" },
      props: { change: "roles" },
    }),
  );
  const { id: initiativeId } = await db.initiative.findFirstOrThrow({ select: { id: true } });
  await db.review.create({ data: { initiativeId, personId: id, tokenHash: `review ${id}`, expiresAt } });
  await db.reviewSkip.create({ data: { initiativeId, personId: id, until: expiresAt } });
  const { id: groupId } = await makeGroup();
  const [startsAt, uid] = [new Date(), `meeting-${crypto.randomUUID()}`];
  const local = { startsLocal: "2027-02-16T18:30", durationMinutes: 90 };
  await db.meeting.create({
    data: {
      ...{ groupId, uid, title: "A meeting", ...local, createdById: id },
      occurrences: {
        create: {
          ...{ originalLocal: local.startsLocal, startsAt, endsAt: startsAt },
          replies: { create: { personId: id, answer: "yes" } },
        },
      },
    },
  });
  await db.calendarFeed.create({ data: { personId: id, tokenHash: `calendar ${id}` } });
  await db.logEntry.create({ data: { actorId: id, action: "test", subjectType: "person", subjectId: id } });
  return victim;
}

/** Every row of every table that holds one of these words, as "table: row". */
async function rowsWith(...words: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM ${name} t`,
    );
    found.push(
      ...rows
        .filter(({ row }) => words.some((word) => row.includes(word)))
        .map(({ row }) => `${name}: ${row}`),
    );
  }
  return found;
}

/** The words that only belong to somebody: the address, and the text of her profile. */
const wordsOf = async ({ id, email }: Victim) => [
  email,
  (await db.person.findUniqueOrThrow({ where: { id } })).bio,
];

async function download(token: string | null): Promise<Response> {
  setCookies(token === null ? {} : { [SESSION_COOKIE]: token });
  return GET();
}

async function unzip(response: Response) {
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

const remove = (confirmEmail: string, by = session) => callAs(by, deleteAccountAction, { confirmEmail });

beforeEach(async () => {
  await db.person.deleteMany();
  [ana, other] = [await makeSomebody(), await makeSomebody()];
  session = await makeSession(ana.id);
});

describe("the export", () => {
  test("holds everything of one's own and nothing of anybody else's", async () => {
    const files = await unzip(await download(session));
    expect(Object.keys(files)).toEqual(["my-data.json", "my-data.html"]);
    for (const text of Object.values(files)) {
      for (const word of await wordsOf(ana)) expect(text).toContain(word);
      for (const word of [other.id, ...(await wordsOf(other))]) expect(text).not.toContain(word);
    }
    const { people, mail, ...rest } = JSON.parse(files["my-data.json"] ?? "");
    expect(Object.keys(rest).toSorted()).toEqual(
      ["madeAt", ...DATA_KEEPERS.map(({ name }) => name)]
        .filter((name) => name !== "people" && name !== "mail")
        .toSorted(),
    );
    expect(people).toMatchObject({
      email: ana.email,
      grants: [{ role: "curator" }],
      accounts: [{ provider: "oidc" }],
      emailChanges: [{ newEmail: `new-${ana.email}` }],
      drafts: [{ values: { wish: ana.email } }],
      log: [{ action: "test" }],
    });
    expect([people.sessions.length, mail.length]).toEqual([2, 1]);
  });

  test("has no token, code or hash in it", async () => {
    const text = (await unzip(await download(session)))["my-data.json"] ?? "";
    expect(text).not.toMatch(/hash|token|secret|sealed/i);
  });

  test("is nobody else's, and kept by nobody on the way", async () => {
    const response = await download(session);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const refused = await download(null);
    expect([refused.status, refused.headers.get("location")]).toEqual([303, "/sign-in?next=%2Faccount"]);
  });
});

describe("deleting one's account", () => {
  test("leaves nothing of it but an id and the log, and everybody else's as it was", async () => {
    const words = await wordsOf(ana);
    const before = await rowsWith(...(await wordsOf(other)), other.id);
    expect((await rowsWith(...words)).length).toBeGreaterThan(5);
    expect(await remove(ana.email)).toBe("done");
    expect(await rowsWith(...words)).toEqual([]);
    const left = (await rowsWith(ana.id)).map((row) => row.split(":")[0]);
    expect(left.toSorted()).toEqual(["public.log_entry", "public.log_entry", "public.person"]);
    expect(await db.person.findUniqueOrThrow({ where: { id: ana.id } })).toMatchObject({
      ...{ email: null, name: "", bio: "", skills: [], hasProfile: false, deletedAt: expect.any(Date) },
    });
    expect(await rowsWith(...(await wordsOf(other)), other.id)).toEqual(before);
  });

  test("signs out everywhere at once", async () => {
    await remove(ana.email);
    setCookies({ [SESSION_COOKIE]: session });
    expect(await getActor()).toEqual({ kind: "visitor" });
  });

  test("wants one's own address", async () => {
    expect([await remove(other.email), await remove("")]).toEqual(["invalid", "invalid"]);
    expect(await db.person.count({ where: { deletedAt: { not: null } } })).toBe(0);
    expect(await remove(` ${ana.email.toUpperCase()} `)).toBe("done");
  });

  test("is not for the last admin", async () => {
    const admin = await makePerson({}, [{ role: "admin" }]);
    const token = await makeSession(admin.id);
    expect(await remove(admin.email ?? "", token)).toBe("forbidden");
    await makePerson({}, [{ role: "admin" }]);
    expect(await remove(admin.email ?? "", token)).toBe("done");
  });

  test("leaves one admin when two do it at once", async () => {
    const admins = [await makePerson({}, [{ role: "admin" }]), await makePerson({}, [{ role: "admin" }])];
    const permits = admins.map((admin) => permitOf(canUseAccount, asMember(admin)));
    const results = await Promise.all(permits.map((permit) => deleteAccount(permit, DATA_KEEPERS)));
    expect(results.toSorted()).toEqual(["deleted", "last_admin"]);
  });

  test("frees the address for somebody new", async () => {
    await remove(ana.email);
    const { id } = await db.$transaction((tx) => admitPerson(tx, { email: ana.email, locale: "en" }));
    expect(id).not.toBe(ana.id);
    expect(await db.roleGrant.count({ where: { personId: id } })).toBe(0);
  });

  test("leaves the draft of somebody who mistyped this address", async () => {
    const draft = await db.draft.findFirstOrThrow({ where: { secretHash: `draft ${other.id}` } });
    const { id: _, ...mistyped } = await db.confirmation.findFirstOrThrow({ where: { draftId: draft.id } });
    await db.confirmation.create({ data: { ...mistyped, linkHash: "link mistyped", email: ana.email } });
    await remove(ana.email);
    const left = await db.confirmation.findMany({ where: { draftId: draft.id } });
    expect(left.map(({ email }) => email)).toEqual([other.email]);
  });

  test("can be done again after a restore brought it back", async () => {
    const words = await wordsOf(ana);
    expect(await deleteAgainByCommand([ana.id, crypto.randomUUID()], DATA_KEEPERS)).toBe(1);
    expect(await rowsWith(...words)).toEqual([]);
    expect(await deleteAgainByCommand([ana.id], DATA_KEEPERS)).toBe(0);
  });
});
