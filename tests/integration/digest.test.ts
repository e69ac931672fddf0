import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { MailLayout } from "@/components/mail/mail-layout";
import { initiativesSource } from "@/features/subscriptions/digest/initiatives";
import { runDigest } from "@/features/subscriptions/digest/run";
import type { DigestSource, NewThing } from "@/features/subscriptions/digest/source";
import { type DigestProps, digestMail } from "@/features/subscriptions/emails/digest";
import { sendDigest } from "@/features/subscriptions/mutations/digest";
import {
  readManageToken,
  readUnsubscribeToken,
  unsubscribeToken,
} from "@/features/subscriptions/utils/tokens";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";
import { renderMail } from "@/lib/mailer/render";
import { unseal } from "@/lib/secrets";
import { addEntry } from "../support/directory-entry";

// Thursdays, and the day before the first.
const BEFORE = new Date("2026-10-07T11:00:00Z");
const FIRST = new Date("2026-10-08T11:00:00Z");
const SECOND = new Date("2026-10-15T11:00:00Z");
const publishedAt = BEFORE;
const SOURCES = [initiativesSource];
const never = new AbortController().signal;

async function addSubscriber(
  filters: string | string[],
  data: Partial<Prisma.SubscriberUncheckedCreateInput> = {},
) {
  const email = `${data.email ?? "ana"}@example.org`;
  const start = new Date("2026-10-01T11:00:00Z");
  return db.subscriber.create({
    data: {
      confirmedAt: start,
      checkedUntil: start,
      ...data,
      email,
      subscriptions: { create: [filters].flat().map((text) => ({ topic: "initiatives", filters: text })) },
    },
  });
}

const run = (now: Date, frequency: "weekly" | "daily" = "weekly", signal = never) =>
  runDigest(frequency, { sources: SOURCES, now, signal });

type Sent = { to: string; props: DigestProps; unsubscribeToken: string };

/** Mails in the outbox, in the order they came in. */
async function outbox(): Promise<(Sent & { locale: string; list: string | null; key: string })[]> {
  const rows = await db.outbox.findMany({ orderBy: { id: "asc" } });
  return rows.map(({ sealed, locale, list, idempotencyKey }) => ({
    ...(unseal("mail", sealed ?? new Uint8Array()) as Sent),
    locale,
    list,
    key: idempotencyKey,
  }));
}

function must<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error("There is none");
  return thing;
}

/** Names told by each mail. */
const told = async () =>
  (await outbox()).map(({ props }) => props.searches.flatMap(({ items }) => items.map(({ name }) => name)));

// The seeded directory is as new as this database: here it has been there all along.
beforeAll(async () => {
  await db.initiative.updateMany({ data: { publishedAt: new Date("2022-01-31T00:00:00Z") } });
});
afterEach(async () => {
  await db.subscriber.deleteMany();
  await db.outbox.deleteMany();
  await db.initiative.deleteMany({ where: { source: "test" } });
});

describe("what fits", () => {
  test.each([
    ["", true],
    ["q=tomatoes", true],
    ["q=potatoes", false],
    ["kind=community-garden", true],
    ["kind=food-land", true],
    ["kind=credit-union", false],
    ["for=company", true],
    ["for=money", false],
    ["way=visit", true],
    ["region=pioneer-valley", true],
    ["region=berkshires", false],
    ["county=hampden", true],
    ["county=suffolk", false],
    ["town=holyoke", true],
    ["town=boston", false],
    ["speaks=es", true],
    ["speaks=fr", false],
    ["near=Springfield&radius=10", true],
    ["near=Springfield&radius=5", false],
    ["near=01040&kind=community-garden&way=volunteer", true],
    ["verified=12", false],
    ["bbox=-72.7%2C42.1%2C-72.5%2C42.3", true],
    ["bbox=-71.7%2C42.1%2C-71.5%2C42.3", false],
    // What can't be read any more must not become a wider search.
    ["kind=unicorn", false],
    ["near=atlantis", false],
  ])("%s: %s", async (filters, fits) => {
    const fields = { summary: "Tomatoes for all", languages: ["es"], purposes: ["company"], publishedAt };
    await addEntry("holyoke", fields);
    await addSubscriber(filters);
    await run(FIRST);
    expect((await told()).length).toBe(fits ? 1 : 0);
  });

  test("a radius ends where it ends, and counts from the place", async () => {
    const at = { lat: 42.2, lng: -72.6 };
    const [, inside] = [await addEntry("holyoke", at), await addEntry("holyoke", { ...at, publishedAt })];
    // 69.09 miles are a degree of latitude: one just inside two miles of the town's point, one just outside.
    const { lat = 0, lng = 0 } = (await db.town.findFirst({ where: { slug: "holyoke" } })) ?? {};
    await db.initiative.update({ where: { id: inside }, data: { lat: lat + 1.99 / 69.09, lng } });
    await addEntry("holyoke", { lat: lat + 2.01 / 69.09, lng, publishedAt });
    await addSubscriber("near=Holyoke&radius=2");
    await run(FIRST);
    const [mail] = await outbox();
    expect(mail?.props.searches.map(({ items, more }) => [items.length, more])).toEqual([[1, 0]]);
  });
});

describe("a digest", () => {
  test("says what it is about, in the reader's language, with every way out", async () => {
    await addEntry("holyoke", { name: "Huerto Nuevo", publishedAt, listedAt: "2019" });
    const { id } = await addSubscriber("near=Holyoke&radius=10&kind=food-land", { locale: "es" });
    expect(await run(FIRST)).toEqual({ looked: 1, sent: 1 });
    const [mail] = await outbox();
    expect(mail).toMatchObject({ to: "ana@example.org", locale: "es", list: "digest" });
    expect(mail?.key).toBe(`digest:${id}:2026-W41`);
    expect(mail?.props.searches).toEqual([
      {
        words: ["A no más de 10 millas de Holyoke", "Alimentos y tierra"],
        path: "/map?near=Holyoke&radius=10&kind=food-land&sort=newest",
        items: [
          {
            path: expect.stringMatching(/^\/initiatives\/new-entry-/),
            name: "Huerto Nuevo",
            kind: "Huerto comunitario",
            place: "Holyoke",
            note: "En la lista desde 2019. Confirma antes de ir.",
            ways: expect.stringContaining("pregunta antes"),
          },
        ],
        more: 0,
      },
    ]);
    expect(mail?.props.todo?.note).not.toBe("");
    expect(readUnsubscribeToken(mail?.unsubscribeToken ?? "")).toEqual({ subscriberId: id, list: "digest" });
    const token = mail?.props.managePath.split("/").at(-1) ?? "";
    expect(readManageToken(token, FIRST)).toEqual({ state: "ok", subscriberId: id });
  });

  test.each([
    ["en", "Your weekly note", "New this week"],
    ["es", "Tu nota semanal", "Lo nuevo de esta semana"],
  ] as const)(
    "in %s tells nothing in subject and preview, and all in HTML and text",
    async (locale, ...says) => {
      const [subject, title] = says;
      await addEntry("holyoke", { name: "Garden & Sons <b>", publishedAt });
      const { id } = await addSubscriber("town=holyoke", { locale });
      await run(FIRST);
      const [mail] = await outbox();
      const rendered = await renderMail(digestMail, MailLayout, { ...must(mail), locale });
      expect(rendered.subject).toBe(subject);
      expect(rendered.text).toContain(`${title}\n`);
      expect(rendered.text).toContain("Garden & Sons <b>");
      expect(rendered.html).toContain("Garden &amp; Sons &lt;b&gt;");
      expect(rendered.html).toMatch(/<title>[^<]*<\/title>/);
      for (const path of [`/unsubscribe/${unsubscribeToken(id, "digest")}`, mail?.props.managePath]) {
        expect(rendered.text).toContain(`${path}?hl=${locale}`);
      }
      const preview = digestMail.preview({ t: (key: string) => key } as never, must(mail).props);
      expect(preview).toBe("subscriptions.mails.digest.preview");
    },
  );

  test("shows five at most, the nearest first, and counts the others", async () => {
    for (let miles = 7; miles > 0; miles--) {
      const { lat = 0, lng = 0 } = (await db.town.findFirst({ where: { slug: "holyoke" } })) ?? {};
      await addEntry("holyoke", { name: `At ${miles}`, lat: lat + miles / 69.09, lng, publishedAt });
    }
    await addSubscriber("near=Holyoke");
    await run(FIRST);
    expect(await told()).toEqual([["At 1", "At 2", "At 3", "At 4", "At 5"]]);
    expect((await outbox())[0]?.props.searches[0]?.more).toBe(2);
  });

  test("tells nothing twice: not next week, and not for two searches", async () => {
    await addEntry("holyoke", { name: "Garden", publishedAt });
    await addSubscriber(["town=holyoke", "kind=community-garden"]);
    await run(FIRST);
    expect(await told()).toEqual([["Garden"]]);
    expect(await run(SECOND)).toEqual({ looked: 1, sent: 0 });
    await addEntry("holyoke", { name: "Second garden", publishedAt: new Date("2026-10-20T11:00:00Z") });
    await run(new Date("2026-10-22T11:00:00Z"));
    expect(await told()).toEqual([["Garden"], ["Second garden"]]);
  });

  test("misses nothing that was being published while the last one was written", async () => {
    await addSubscriber("town=holyoke");
    await addEntry("holyoke", { name: "Seen", publishedAt: new Date(FIRST.getTime() - 2000) });
    await run(FIRST);
    await addEntry("holyoke", { name: "Late", publishedAt: new Date(FIRST.getTime() - 1000) });
    await run(SECOND);
    expect(await told()).toEqual([["Seen"], ["Late"]]);
  });

  test("does not go out when there is nothing to say", async () => {
    const { id } = await addSubscriber("town=holyoke");
    expect(await run(FIRST)).toEqual({ looked: 1, sent: 0 });
    expect(await db.outbox.count()).toBe(0);
    expect((await db.subscriber.findUnique({ where: { id } }))?.checkedUntil).toEqual(FIRST);
  });

  test("tells what appeared after the address was confirmed, and no more than 35 days back", async () => {
    await addEntry("holyoke", { name: "Before", publishedAt: new Date("2026-10-01T10:59:00Z") });
    await addEntry("holyoke", { name: "After", publishedAt: new Date("2026-10-01T11:01:00Z") });
    await addSubscriber("town=holyoke");
    const start = new Date("2026-01-01T00:00:00Z");
    await addSubscriber("town=holyoke", { email: "old", confirmedAt: start, checkedUntil: start });
    await addEntry("holyoke", { name: "Long ago", publishedAt: new Date("2026-09-03T10:59:00Z") });
    await run(FIRST);
    const all = Object.fromEntries(
      (await outbox()).map(({ to, props }) => [
        to,
        props.searches[0]?.items.map(({ name }) => name).toSorted(),
      ]),
    );
    expect(all).toEqual({ "ana@example.org": ["After"], "old@example.org": ["After", "Before"] });
  });

  test("goes to those who want it this often, and have not left", async () => {
    await addEntry("holyoke", { publishedAt });
    await addSubscriber("", { email: "weekly" });
    await addSubscriber("", { email: "daily", frequency: "daily" });
    await addSubscriber("", { email: "gone", stoppedAt: BEFORE });
    await run(FIRST, "daily");
    expect((await outbox()).map(({ to, key }) => [to, key.split(":")[2]])).toEqual([
      ["daily@example.org", "2026-10-08"],
    ]);
    await run(FIRST);
    expect((await outbox()).map(({ to }) => to)).toEqual(["daily@example.org", "weekly@example.org"]);
  });

  test("goes to the address that a person has now, once", async () => {
    await addEntry("holyoke", { publishedAt });
    const { id } = await db.person.create({ data: { email: "new@example.org" } });
    await addSubscriber("", { email: "old", personId: id });
    await addSubscriber("town=holyoke", { email: "new" });
    await run(FIRST);
    expect((await outbox()).map(({ to }) => to)).toEqual(["new@example.org"]);
    await db.person.deleteMany();
  });

  test("never tells of what is not shown, nor where it is", async () => {
    const hidden = { lat: 42.04321, lng: -72.61, address: "77 Hidden Lane", publishedAt };
    await addEntry("holyoke", { ...hidden, name: "Hidden", listing: "hidden" });
    await addEntry("holyoke", { ...hidden, name: "Retired", listing: "retired" });
    await addEntry("holyoke", {
      ...hidden,
      name: "Shelter",
      locality: "Secret Village",
      locationPrivacy: "on_request",
    });
    await addSubscriber(["near=Longmeadow&radius=5", "q=secret+village"], { email: "near" });
    await addSubscriber("town=holyoke", { email: "town" });
    await run(FIRST);
    const mails = await outbox();
    expect(mails.map(({ to }) => to)).toEqual(["town@example.org"]);
    expect(await told()).toEqual([["Shelter"]]);
    expect(JSON.stringify(mails)).not.toMatch(/hidden lane|secret village|42\.043/i);
  });

  test("does not tell of what was hidden while it was written", async () => {
    const id = await addEntry("holyoke", { name: "Soon hidden", publishedAt });
    await addSubscriber("");
    const hiding: DigestSource = {
      ...initiativesSource,
      open: async (...when) => {
        const opened = await initiativesSource.open(...when);
        await db.initiative.update({ where: { id }, data: { listing: "hidden" } });
        return opened;
      },
    };
    await runDigest("weekly", { sources: [hiding], now: FIRST, signal: never });
    expect(await db.outbox.count()).toBe(0);
  });

  test("tells nobody of their own", async () => {
    const [own, other] = [
      await db.person.create({ data: { email: "ana@example.org" } }),
      await db.person.create({ data: { email: "ben@example.org" } }),
    ];
    const thing: NewThing = { topic: "initiatives", id: "1", publishedAt: BEFORE, personId: own.id };
    const item = { path: "/x", name: "Hers", kind: "", place: "", note: "", ways: "" };
    const source: DigestSource = {
      topic: "initiatives",
      open: async () => ({
        match: () => [thing],
        show: async () => new Map([["1", item]]),
        say: async () => [],
        href: () => "/x",
      }),
    };
    await addSubscriber("", { email: "ana", personId: own.id });
    await addSubscriber("", { email: "ben", personId: other.id });
    await runDigest("weekly", { sources: [source], now: FIRST, signal: never });
    expect((await outbox()).map(({ to }) => to)).toEqual(["ben@example.org"]);
    await db.person.deleteMany();
  });
});

describe("at most once", () => {
  const many = async (count: number) => {
    await addEntry("holyoke", { publishedAt });
    for (let at = 0; at < count; at++) await addSubscriber("town=holyoke", { email: `reader${at}` });
  };

  test("by two runs at the same time", async () => {
    await many(20);
    const runs = await Promise.all([run(FIRST), run(new Date(FIRST.getTime() + 5))]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(new Set((await outbox()).map(({ to }) => to)).size).toBe(20);
    expect(await db.outbox.count()).toBe(20);
  });

  test("when a run is cut short, the next one does the rest", async () => {
    await many(10);
    const stop = new AbortController();
    const { outbox: table } = db;
    const poll = setInterval(async () => {
      if ((await table.count()) > 0) stop.abort();
    }, 1);
    const first = await run(FIRST, "weekly", stop.signal);
    clearInterval(poll);
    expect(first.sent).toBeGreaterThan(0);
    const second = await run(new Date(FIRST.getTime() + 60_000));
    expect(first.sent + second.sent).toBe(10);
    expect(new Set((await outbox()).map(({ to }) => to)).size).toBe(10);
  });

  test("in a week, and what appears after it waits for the next", async () => {
    await many(1);
    await run(FIRST);
    await addEntry("holyoke", { name: "Later", publishedAt: new Date(FIRST.getTime() + 1000) });
    expect((await run(new Date(FIRST.getTime() + 3_600_000))).sent).toBe(0);
    await run(SECOND);
    expect((await told())[1]).toEqual(["Later"]);
  });

  test("and not to somebody who left or changed while it was written", async () => {
    const subscriber = await addSubscriber("");
    const props = { frequency: "weekly" as const, searches: [], todo: null, questions: [], managePath: "/x" };
    const digest = { subscriber, props, told: [], visitIds: [] };
    await db.subscriber.updateMany({ data: { stoppedAt: FIRST } });
    expect(await sendDigest(digest, FIRST)).toBe(false);
    await db.subscriber.updateMany({ data: { stoppedAt: null, frequency: "daily" } });
    expect(await sendDigest(digest, FIRST)).toBe(false);
    await db.subscriber.updateMany({ data: { frequency: "weekly" } });
    expect(await sendDigest(digest, FIRST)).toBe(true);
  });
});

describe("one thing to do", () => {
  test("is near, can be done, and is another one each time", async () => {
    await addSubscriber("near=Holyoke");
    const titles: (string | undefined)[] = [];
    for (let week = 0; week < 3; week++) {
      const now = new Date(FIRST.getTime() + week * 7 * 86_400_000);
      await addEntry("holyoke", { publishedAt: new Date(now.getTime() - 3_600_000) });
      await run(now);
      titles.push((await outbox())[week]?.props.todo?.title);
    }
    expect(new Set(titles).size).toBe(3);
    expect(titles).not.toContain(undefined);
    const told = await db.digestItem.findMany({ where: { topic: "todo" } });
    expect(told.length).toBe(3);
  });

  test("is nothing without a place", async () => {
    await addSubscriber("kind=community-garden");
    await addEntry("holyoke", { publishedAt });
    await run(FIRST);
    expect((await outbox())[0]?.props.todo).toBeNull();
  });
});

describe("what was planned", () => {
  const planned = async (subscriberId: string, day: string | null, data: object = {}) => {
    const initiativeId = await addEntry("holyoke", { publishedAt: new Date("2026-01-01T00:00:00Z") });
    return db.plannedVisit.create({
      data: { subscriberId, initiativeId, way: "visit", plannedFor: day && new Date(day), ...data },
    });
  };

  test("is asked about once, after its day, two at most in one mail", async () => {
    const { id } = await addSubscriber([]);
    const due = [await planned(id, "2026-10-05"), await planned(id, "2026-10-06")];
    const third = await planned(id, "2026-10-07");
    await planned(id, "2026-10-08");
    await planned(id, null, { createdAt: new Date("2026-10-01T00:00:00Z") });
    await run(FIRST);
    const paths = (await outbox()).map(({ props }) =>
      props.questions.map(({ path }) => path.split("/").at(-1)),
    );
    expect(paths).toEqual([due.map((visit) => visit.id)]);
    await run(SECOND);
    expect((await outbox())[1]?.props.questions.length).toBe(2);
    expect((await outbox())[1]?.props.questions[0]?.path).toContain(third.id);
    await run(new Date("2026-10-22T11:00:00Z"));
    expect((await outbox())[2]?.props.questions.length).toBe(1);
    await run(new Date("2026-10-29T11:00:00Z"));
    expect(await db.outbox.count()).toBe(3);
  });

  test("is not asked about when it was answered, or its place is not shown any more", async () => {
    const { id } = await addSubscriber([]);
    await planned(id, "2026-10-05", { answeredAt: BEFORE, went: true });
    const { initiativeId } = await planned(id, "2026-10-05");
    await db.initiative.update({ where: { id: initiativeId }, data: { listing: "hidden" } });
    await run(FIRST);
    expect(await db.outbox.count()).toBe(0);
  });
});
