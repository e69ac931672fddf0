import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { loadConsent } from "@/features/introductions/loaders/consent";
import { answerByToken, withdrawByToken } from "@/features/introductions/mutations/answer";
import { askHowItWent, sayHowItWent } from "@/features/introductions/mutations/follow-up";
import { introductionsKeeper } from "@/features/introductions/mutations/my-data";
import { undoIntroduction } from "@/features/introductions/mutations/start";
import { canTendIntroduction } from "@/features/introductions/permissions/introductions";
import { avoid } from "@/features/people/mutations/avoidances";
import { db } from "@/lib/db";
import {
  close,
  DAY,
  introduce,
  introduceAndSend,
  lettersTo,
  MINUTE,
  makeOrganizer,
  makePair,
  type Organizer,
  send,
  stateOf,
  tokenOf,
} from "../support/introductions";
import { asMember, permitOf } from "../support/people";

vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const NOW = new Date("2026-10-01T15:00:00Z");
/** Nine in Massachusetts on the Thursday two weeks later. */
const CLOSING = new Date("2026-10-15T13:00:00Z");
const SIGNAL = new AbortController().signal;
const YES = { answer: "yes", name: "", sharesEmail: true, phone: "", ownWay: "" } as const;
const NO = { answer: "no" } as const;

const later = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

let olga: Organizer;
beforeAll(async () => {
  // Posts of the tests are open whatever the calendar of the machine says.
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  olga = await makeOrganizer();
});
beforeEach(async () => {
  await db.outbox.deleteMany();
  await db.introduction.deleteMany();
  await db.introductionRound.deleteMany();
});

/** Both said yes. */
async function agreed(pair: Awaited<ReturnType<typeof makePair>>, now = NOW) {
  const { id, sent } = await introduceAndSend(olga, pair, now);
  await answerByToken(tokenOf(id, 1), YES, later(sent, MINUTE));
  await answerByToken(tokenOf(id, 2), YES, later(sent, 2 * MINUTE));
  expect(await stateOf(id)).toBe("agreed");
  return id;
}

describe("the order", () => {
  test("is: ten minutes for undo, the one in need, then the other, then both contacts", async () => {
    const pair = await makePair();
    const { ana, ben } = pair;
    const started = await introduce(olga, pair, NOW);
    if (started.state !== "started") throw new Error(started.why);
    const { id } = started;
    await send(later(NOW, 9 * MINUTE));
    expect(await db.outbox.count()).toBe(0);

    await send(later(NOW, 10 * MINUTE));
    await send(later(NOW, 10 * MINUTE));
    const [asked, ...others] = await lettersTo(ana.email);
    expect(others).toEqual([]);
    expect(await lettersTo(ben.email)).toEqual([]);
    expect(asked).toMatchObject({ subject: "Una carta para ti", replyTo: olga.email });
    expect(asked?.text).toContain("Walk-in cooler to lend");
    expect(asked?.text).toContain("Olga Organizer");
    expect(asked?.text).not.toContain("Ben");
    expect(asked?.text).toContain(`/introductions/${tokenOf(id, 1)}?hl=es`);
    // The other has no token and no letter yet.
    expect((await loadConsent(tokenOf(id, 2), NOW)).state).toBe("wrong");

    const given = { ...YES, name: "Ana de la cocina", sharesEmail: false, phone: "413-555-0100" };
    expect(await answerByToken(tokenOf(id, 1), given, later(NOW, DAY))).toBe("ask");
    const [second] = await lettersTo(ben.email);
    expect(second).toMatchObject({ subject: "A letter for you", replyTo: olga.email });
    expect(second?.text).toContain("Necesito una nevera");
    for (const word of ["413-555-0100", "Ana", ana.email ?? "-"]) expect(second?.text).not.toContain(word);
    expect(JSON.stringify(await db.introductionSide.findMany())).not.toContain("413-555");
    expect((await db.post.findUniqueOrThrow({ where: { id: pair.need.id } })).firstContactAt).toBeNull();

    await answerByToken(tokenOf(id, 2), { ...YES, ownWay: "Ring twice" }, later(NOW, 2 * DAY));
    const toAna = (await lettersTo(ana.email)).at(-1);
    const toBen = (await lettersTo(ben.email)).at(-1);
    expect(toAna?.text).toContain(ben.email);
    expect(toAna?.text).toContain("Ring twice");
    expect(toBen?.text).toContain("413-555-0100");
    expect(toBen?.text).toContain("Ana de la cocina");
    expect(toBen?.text).not.toContain(ana.email);
    const posts = await db.post.findMany({ where: { id: { in: [pair.need.id, pair.offer.id] } } });
    expect(posts.map(({ side, state, taken }) => [side, state, taken]).toSorted()).toEqual([
      ["need", "talking", 0],
      ["offer", "talking", 1],
    ]);
    await close(CLOSING);
    expect(await stateOf(id)).toBe("agreed");
  });

  test("tells the second side of a need for organizers only no more than side, category and area", async () => {
    const pair = await makePair({
      need: {
        audience: "organizers",
        title: "Secret matter",
        body: "Secret body",
        category: "home",
        town: "savoy",
      },
    });
    const { id } = await introduceAndSend(olga, pair, NOW);
    const [asked] = await lettersTo(pair.ana.email);
    expect(`${asked?.html} ${asked?.subject}`).not.toMatch(/Secret|Vivienda/);
    expect(JSON.stringify(await loadConsent(tokenOf(id, 1), NOW))).toContain("Secret matter");
    await answerByToken(tokenOf(id, 1), YES, later(NOW, DAY));
    const [second] = await lettersTo(pair.ben.email);
    expect(second?.text).toContain("Need: Home and space");
    const page = JSON.stringify(await loadConsent(tokenOf(id, 2), NOW));
    for (const shown of [second?.html, page]) expect(shown).not.toMatch(/Secret|Savoy/);
  });
});

type Scene = { first: string; second: string };

/** What comes to nothing, by what the others do after the first yes of Ana; she sees nothing of it. */
const ENDINGS: Record<string, (ids: Scene & { offerId: string }) => Promise<unknown>> = {
  no: ({ second }) => answerByToken(second, NO, later(NOW, 2 * DAY)),
  silence: async () => {},
  withdrawn: async ({ second }) => {
    await answerByToken(second, NO, later(NOW, 2 * DAY));
    await withdrawByToken(second, later(NOW, 3 * DAY));
  },
  taken: async ({ second, offerId }) => {
    await db.post.update({ where: { id: offerId }, data: { taken: 1 } });
    await answerByToken(second, YES, later(NOW, 2 * DAY));
  },
  "closed before the second was asked": async () => {},
  blocked: async ({ second }) => {
    const sides = await db.introductionSide.findMany({ where: { tokenHash: { not: null } } });
    const ids = sides.flatMap(({ personId }) => personId ?? []);
    await db.$transaction((tx) => avoid(tx, ids[0] ?? "", ids[1] ?? "", "everything"));
    await answerByToken(second, YES, later(NOW, 2 * DAY));
  },
};

describe("the silent no", () => {
  const view = async (token: string, owner: { id: string; email: string | null }, now: Date) => {
    vi.setSystemTime(now);
    const page = await loadConsent(token, now);
    const data = await introductionsKeeper.export({ id: owner.id, email: owner.email ?? "" });
    vi.setSystemTime(NOW);
    return JSON.stringify([page, data]);
  };

  test("looks the same to who said yes, whatever came between: page, export, letter, and when", async () => {
    const seen: Record<string, unknown> = {};
    const letters: Record<string, string> = {};
    for (const [ending, happens] of Object.entries(ENDINGS)) {
      const pair = await makePair({ ana: { email: `ana-${randomUUID()}@example.org` } });
      const { id } = await introduceAndSend(olga, pair, NOW);
      const [first, second] = [tokenOf(id, 1), tokenOf(id, 2)];
      if (ending.startsWith("closed")) {
        await db.post.update({
          where: { id: pair.offer.id },
          data: { state: "closed", outcome: "withdrawn", closedAt: NOW },
        });
      }
      await answerByToken(first, YES, later(NOW, DAY));
      await happens({ first, second, offerId: pair.offer.id });
      const views = [
        await view(first, pair.ana, later(NOW, 4 * DAY)),
        await view(first, pair.ana, later(CLOSING, -1)),
      ];
      expect(await close(later(CLOSING, -1))).toBe(0);
      expect((await lettersTo(pair.ana.email)).length).toBe(1);
      const before = await db.outbox.count();
      expect(await close(CLOSING)).toBe(1);
      expect(await close(CLOSING)).toBe(0);
      views.push(await view(first, pair.ana, CLOSING));
      const [, closing, ...more] = await lettersTo(pair.ana.email);
      expect(more).toEqual([]);
      letters[ending] = `${closing?.subject}\n${closing?.html}\n${closing?.text}\n${closing?.replyTo}`;
      seen[ending] = views.map((one) => one.replaceAll(pair.ana.email ?? "", "EMAIL"));
      // Whoever said yes gets the letter; whoever said no, or nothing, gets nothing more.
      const told = (await lettersTo(pair.ben.email)).filter(({ template }) => template.endsWith("closing"));
      const saidYes = ["taken", "blocked"].includes(ending);
      expect([ending, told.length]).toEqual([ending, saidYes ? 1 : 0]);
      expect(await db.outbox.count()).toBe(before + 1 + told.length);
      expect(await stateOf(id)).toBe("ended");
      // From now on not even the database knows.
      const sides = await db.introductionSide.findMany({ where: { introductionId: id } });
      expect(
        sides.map(({ answer, answeredAt, contact, letterKey }) => [answer, answeredAt, contact, letterKey]),
      ).toEqual([
        [null, null, null, null],
        [null, null, null, null],
      ]);
      await db.introduction.deleteMany();
      await db.introductionRound.deleteMany();
    }
    expect(new Set(Object.values(letters)).size).toBe(1);
    expect(letters.no).toContain("Hola, Ana:");
    expect(letters.no).toContain("Esta vez no se dio");
    expect(new Set(Object.values(seen).map((one) => JSON.stringify(one))).size).toBe(1);
  });

  test("leaves in one run for the whole round, in each reader's language", async () => {
    const [one, other] = [await makePair(), await makePair({ ana: { name: "Anna", locale: "en" } })];
    const first = await introduceAndSend(olga, one, NOW);
    const second = await introduceAndSend(olga, other, NOW);
    await answerByToken(tokenOf(first.id, 1), YES, later(NOW, DAY));
    await answerByToken(tokenOf(second.id, 1), YES, later(NOW, DAY));
    await answerByToken(tokenOf(second.id, 2), NO, later(NOW, DAY));
    expect(await db.introductionRound.count()).toBe(1);
    expect(await close(CLOSING)).toBe(2);
    expect((await lettersTo(one.ana.email)).at(-1)?.text).toContain("Hola, Ana:");
    expect((await lettersTo(other.ana.email)).at(-1)?.text).toContain("Hello Anna,");
  });

  test("holds when the first takes her yes back: the other sees what she would see of silence", async () => {
    const pages: string[] = [];
    for (const withdraws of [true, false]) {
      const pair = await makePair({ ben: { email: `ben-${randomUUID()}@example.org` } });
      const { id } = await introduceAndSend(olga, pair, NOW);
      await answerByToken(tokenOf(id, 1), YES, later(NOW, DAY));
      if (withdraws) expect(await withdrawByToken(tokenOf(id, 1), later(NOW, 2 * DAY))).toBe("answered");
      else await db.post.update({ where: { id: pair.offer.id }, data: { taken: 1 } });
      const before = JSON.stringify(await loadConsent(tokenOf(id, 2), later(NOW, 3 * DAY)));
      await answerByToken(tokenOf(id, 2), YES, later(NOW, 3 * DAY));
      pages.push(before, JSON.stringify(await loadConsent(tokenOf(id, 2), later(NOW, 4 * DAY))));
      await close(CLOSING);
      pages.push((await lettersTo(pair.ben.email)).at(-1)?.html ?? "");
      const told = (await lettersTo(pair.ana.email)).filter(({ template }) => template.endsWith("closing"));
      expect(told.length).toBe(withdraws ? 0 : 1);
      await db.introduction.deleteMany();
      await db.introductionRound.deleteMany();
    }
    expect(pages.slice(0, 3)).toEqual(pages.slice(3));
  });

  test("is remembered: the two are not introduced again, and an organizer is told nothing of who said what", async () => {
    const pair = await makePair();
    const { id } = await introduceAndSend(olga, pair, NOW);
    await answerByToken(tokenOf(id, 1), NO, later(NOW, DAY));
    expect(await stateOf(id)).toBe("asking_first");
    await close(CLOSING);
    expect(await introduce(olga, pair, later(CLOSING, DAY))).toEqual({
      state: "refused",
      why: "not_these_two",
    });
    const others = await makePair({ need: { authorId: pair.ana.id }, offer: { authorId: pair.ben.id } });
    expect(await introduce(olga, others, later(CLOSING, DAY))).toMatchObject({ why: "not_these_two" });
  });
});

describe("a token", () => {
  test("answers once, until the closing day, and opens nothing else", async () => {
    const pair = await makePair();
    const { id } = await introduceAndSend(olga, pair, NOW);
    const token = tokenOf(id, 1);
    expect((await loadConsent(token, NOW)).state).toBe("ask");
    expect(await db.introductionSide.count({ where: { answer: null } })).toBe(2);
    expect(await answerByToken(token, NO, later(NOW, DAY))).toBe("ask");
    expect(await answerByToken(token, YES, later(NOW, DAY))).toBe("answered");
    expect(await lettersTo(pair.ben.email)).toEqual([]);
    expect(await answerByToken(token, YES, CLOSING)).toBe("over");
    for (const wrong of ["", "x", `${token}x`, "\0", "🌱".repeat(5000), randomUUID()]) {
      expect(await answerByToken(wrong, YES, NOW)).toBeNull();
      expect((await loadConsent(wrong, NOW)).state).toBe("wrong");
    }
  });

  test("of two yeses at the same moment takes one", async () => {
    const pair = await makePair();
    const { id } = await introduceAndSend(olga, pair, NOW);
    const both = await Promise.all([1, 2].map(() => answerByToken(tokenOf(id, 1), YES, later(NOW, DAY))));
    expect(both.toSorted()).toEqual(["answered", "ask"]);
    expect(await lettersTo(pair.ben.email)).toHaveLength(1);
  });
});

describe("at the same moment", () => {
  test("two organizers introduce the same two, whichever way: one does", async () => {
    const [pair, other] = [await makePair(), await makeOrganizer("Omar")];
    const mirrored = await makePair({ need: { authorId: pair.ben.id }, offer: { authorId: pair.ana.id } });
    const all = await Promise.all([
      introduce(olga, pair, NOW),
      introduce(other, pair, NOW),
      introduce(other, mirrored, NOW),
    ]);
    expect(all.filter(({ state }) => state === "started")).toHaveLength(1);
    expect(all.filter((one) => one.state === "refused" && one.why === "under_way")).toHaveLength(2);
  });

  test("two say yes to the last of an offer: one has it, the other hears nothing but the letter", async () => {
    const one = await makePair();
    const other = await makePair();
    const [first, second] = [
      await introduceAndSend(olga, one, NOW),
      await introduceAndSend(olga, { need: other.need, offer: one.offer }, NOW),
    ];
    for (const { id } of [first, second]) await answerByToken(tokenOf(id, 1), YES, later(NOW, DAY));
    await Promise.all([first, second].map(({ id }) => answerByToken(tokenOf(id, 2), YES, later(NOW, DAY))));
    const states = [await stateOf(first.id), await stateOf(second.id)].toSorted();
    expect(states).toEqual(["agreed", "asking_second"]);
    expect((await db.post.findUniqueOrThrow({ where: { id: one.offer.id } })).taken).toBe(1);
    await close(CLOSING);
    const agreedWith = (await stateOf(first.id)) === "agreed" ? one.ana : other.ana;
    const without = agreedWith === one.ana ? other.ana : one.ana;
    expect((await lettersTo(agreedWith.email)).map(({ template }) => template)).toEqual([
      "introductions.ask",
      "introductions.agreed",
    ]);
    expect((await lettersTo(without.email)).map(({ template }) => template)).toEqual([
      "introductions.ask",
      "introductions.closing",
    ]);
  });

  test("one takes it back while the letters leave: either nothing has left, or it was too late", async () => {
    for (let round = 0; round < 6; round++) {
      const pair = await makePair();
      const started = await introduce(olga, pair, NOW);
      if (started.state !== "started") throw new Error(started.why);
      const posts = { organizerId: olga.id, posts: [] };
      const permit = permitOf((actor) => canTendIntroduction(actor, posts), asMember(olga));
      const [isUndone] = await Promise.all([
        undoIntroduction(permit, started.id),
        send(later(NOW, 10 * MINUTE)),
        send(later(NOW, 10 * MINUTE)),
      ]);
      expect(await stateOf(started.id)).toBe(isUndone ? "undone" : "asking_first");
      expect(await lettersTo(pair.ana.email)).toHaveLength(isUndone ? 0 : 1);
    }
  });
});

describe("who stays away, and who has had enough", () => {
  test("is not introduced; later, nothing goes on and nobody is told", async () => {
    const pair = await makePair();
    await db.$transaction((tx) => avoid(tx, pair.ben.id, pair.ana.id, "introductions"));
    expect(await introduce(olga, pair, NOW)).toEqual({ state: "refused", why: "not_these_two" });

    const late = await makePair();
    const { id } = await introduceAndSend(olga, late, NOW);
    await db.$transaction((tx) => avoid(tx, late.ben.id, late.ana.id, "everything"));
    await answerByToken(tokenOf(id, 1), YES, later(NOW, DAY));
    expect(await lettersTo(late.ben.email)).toEqual([]);
    expect(await stateOf(id)).toBe("asking_first");
  });

  test("three in thirty days, or as many as she says", async () => {
    const { need } = await makePair();
    for (let count = 0; count < 3; count++) {
      expect((await introduce(olga, { need, offer: (await makePair()).offer }, NOW)).state).toBe("started");
    }
    const one = await makePair();
    expect(await introduce(olga, { need, offer: one.offer }, NOW)).toMatchObject({ why: "enough" });
    expect((await introduce(olga, { need, offer: one.offer }, later(NOW, 31 * DAY))).state).toBe("refused");
    const none = await makePair({ ana: { introductionsPerMonth: 0 } });
    expect(await introduce(olga, none, NOW)).toMatchObject({ why: "enough" });
  });

  test("the same person, a closed note and an unnamed organizer are refused", async () => {
    const pair = await makePair();
    const own = await makePair({ offer: { authorId: pair.ana.id } });
    expect(await introduce(olga, { need: pair.need, offer: own.offer }, NOW)).toMatchObject({ why: "same" });
    await db.post.update({ where: { id: pair.offer.id }, data: { taken: 1 } });
    expect(await introduce(olga, pair, NOW)).toMatchObject({ why: "gone" });
    expect(await introduce(await makeOrganizer(""), await makePair(), NOW)).toMatchObject({ why: "unnamed" });
  });
});

describe("without asking again", () => {
  const ana = { mayBeIntroduced: true, introductionShares: ["email"], phone: "413-555-0111" };

  test("she is told, and her silence of two days is the yes that she wished; only what she chose is shared", async () => {
    const pair = await makePair({ ana });
    const { id, sent } = await introduceAndSend(olga, pair, NOW);
    const [told] = await lettersTo(pair.ana.email);
    expect(told?.text).toContain("Nos dijiste que podemos presentarte sin volver a preguntar");
    await send(later(sent, 47 * 60 * MINUTE));
    expect(await lettersTo(pair.ben.email)).toEqual([]);
    await send(later(sent, 48 * 60 * MINUTE));
    expect(await lettersTo(pair.ben.email)).toHaveLength(1);
    await answerByToken(tokenOf(id, 2), YES, later(sent, 3 * DAY));
    const toBen = (await lettersTo(pair.ben.email)).at(-1);
    expect(toBen?.text).toContain(pair.ana.email);
    expect(toBen?.text).not.toContain("413-555");
  });

  test("a no in these days is a no; a wish that was taken back, and a note for organizers only, are asked", async () => {
    const pair = await makePair({ ana });
    const { id, sent } = await introduceAndSend(olga, pair, NOW);
    await answerByToken(tokenOf(id, 1), NO, later(sent, DAY));
    const changed = await makePair({ ana });
    const other = await introduceAndSend(olga, changed, NOW);
    await db.person.update({ where: { id: changed.ana.id }, data: { mayBeIntroduced: false } });
    const hidden = await makePair({ ana, need: { audience: "organizers" } });
    const third = await introduceAndSend(olga, hidden, NOW);
    expect((await lettersTo(hidden.ana.email))[0]?.text).not.toContain("sin volver a preguntar");
    await send(later(sent, 5 * DAY));
    for (const one of [id, other.id, third.id]) expect(await stateOf(one)).toBe("asking_first");
  });
});

describe("how it went", () => {
  test("is asked after 7 and 21 days, once each, and not where it is settled", async () => {
    const pair = await makePair();
    const id = await agreed(pair);
    const count = async (email: string | null) =>
      (await lettersTo(email)).filter(({ template }) => template === "introductions.how").length;
    expect(await askHowItWent(later(NOW, 6 * DAY), SIGNAL)).toBe(0);
    const seven = later(NOW, 8 * DAY);
    const runs = await Promise.all([askHowItWent(seven, SIGNAL), askHowItWent(seven, SIGNAL)]);
    expect(runs[0] + runs[1]).toBe(2);
    expect([await count(pair.ana.email), await count(pair.ben.email)]).toEqual([1, 1]);
    const met = {
      howItWent: "met",
      said: "Works like a charm",
      closes: true,
      isShown: true,
      avoids: false,
    } as const;
    expect(await sayHowItWent(tokenOf(id, 1), met, seven)).toBe(true);
    expect(await db.post.findUniqueOrThrow({ where: { id: pair.need.id } })).toMatchObject({
      ...{ state: "closed", outcome: "met_here", story: "Works like a charm", isStoryShown: true },
    });
    expect(await askHowItWent(later(NOW, 22 * DAY), SIGNAL)).toBe(1);
    expect([await count(pair.ana.email), await count(pair.ben.email)]).toEqual([1, 2]);
    expect(await sayHowItWent("nothing", met, seven)).toBe(false);
  });

  test("came to nothing: it is there for others again, once; and never again these two", async () => {
    const pair = await makePair({ offer: { quantity: 2 } });
    const id = await agreed(pair);
    const given = { howItWent: "not_for_us", said: "", closes: false, isShown: false, avoids: true } as const;
    await sayHowItWent(tokenOf(id, 1), given, later(NOW, DAY));
    await sayHowItWent(tokenOf(id, 2), given, later(NOW, DAY));
    expect((await db.post.findUniqueOrThrow({ where: { id: pair.offer.id } })).taken).toBe(0);
    expect(await db.avoidance.count({ where: { personId: pair.ana.id, avoidedId: pair.ben.id } })).toBe(1);
  });
});
