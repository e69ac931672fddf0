import { describe, expect, test } from "vitest";
import { changeInitiative, updateInitiative } from "@/features/initiatives/mutations";
import { answerProposal, withdrawProposal } from "@/features/proposals/mutations/author";
import { type Decision, decideProposal } from "@/features/proposals/mutations/decide";
import { listEntry, redactHistory, revertEntry } from "@/features/proposals/mutations/history";
import { makeChange, proposeChange } from "@/features/proposals/mutations/propose";
import type { NewProposal } from "@/features/proposals/types";
import { listRevisions } from "@/features/revisions/data";
import { db } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";
import { makePerson } from "../support/people";
import { entryOf, makeCurator, suggest } from "../support/proposals";

const ACCEPT = { type: "accept", seenVersion: null, take: {}, isVerified: false } satisfies Decision;
const EDITOR = { role: "curator" } as const;

const stateOf = async (id: string) => (await db.proposal.findUniqueOrThrow({ where: { id } })).state;
const revisionsOf = async (slug: string) => listRevisions("initiative", (await entryOf(slug)).id);

async function mailsTo(email: string | null): Promise<Record<string, unknown>[]> {
  const rows = await db.outbox.findMany({
    where: { recipientHash: recipientHash(email ?? "") },
    orderBy: { id: "asc" },
  });
  return rows.map(({ sealed, locale }) => {
    const { props } = unseal("mail", sealed ?? new Uint8Array()) as { props: Record<string, unknown> };
    return { ...props, locale };
  });
}

/** An edit by somebody whose changes count at once. */
async function edit(slug: string, changes: NewProposal["changes"], baseVersion?: number) {
  const entry = await entryOf(slug);
  return db.$transaction((tx) =>
    makeChange(
      tx,
      {
        ...{ kind: "edit", initiativeId: entry.id, baseVersion: baseVersion ?? entry.version, changes },
        ...{ reason: "", locale: "en", authorId: null, authorRole: "steward", actorId: null },
      },
      new Date(),
    ),
  );
}

describe("a suggestion that is accepted", () => {
  test("is a change with before and after, in the log by ids, told in the author's language", async () => {
    const [author, curator] = [await makePerson(), await makeCurator()];
    const ways = [{ way: "visit", note: "Ring twice", url: null }] as const;
    const before = await entryOf("river-valley-co-op");
    const id = await suggest("river-valley-co-op", {
      changes: { hours: "7-9", ways: [...ways], links: [{ label: "a", url: "https://a.example" }] },
      authorId: author.id,
      locale: "es",
    });
    expect(await decideProposal(curator.permit, id, ACCEPT)).toEqual({
      state: "done",
      initiativeId: before.id,
      slug: "river-valley-co-op",
      version: before.version + 1,
    });
    const entry = await entryOf("river-valley-co-op");
    expect(entry.values).toEqual({
      ...before.values,
      hours: "7-9",
      ways,
      links: [{ label: "a", url: "https://a.example" }],
    });
    const [revision] = await revisionsOf("river-valley-co-op");
    expect(revision).toMatchObject({
      actorRole: "curator",
      reason: null,
      before: { hours: before.values.hours, ways: [], links: [] },
      after: { hours: "7-9", ways: [{ way: "visit", note: "Ring twice", url: null }] },
    });
    expect(await db.logEntry.findMany({ where: { subjectId: id } })).toEqual([
      expect.objectContaining({ actorId: curator.id, action: "proposal.accept", subjectType: "proposal" }),
    ]);
    expect(await mailsTo(author.email)).toEqual([
      expect.objectContaining({ locale: "es", outcome: "accepted", path: "/initiatives/river-valley-co-op" }),
    ]);
    // The same again, in other words, is no change.
    const again = await suggest("river-valley-co-op", { changes: { links: entry.values.links } });
    expect(await decideProposal(curator.permit, again, ACCEPT)).toMatchObject({ version: entry.version });
  });

  test("as something new gets an address, its source and license", async () => {
    const curator = await makeCurator();
    const { values } = await entryOf("river-valley-co-op");
    const add = async (name: string) => {
      const { id } = await db.$transaction((tx) =>
        proposeChange(tx, {
          ...{ kind: "addition", initiativeId: null, baseVersion: null, reason: "", locale: "en" },
          ...{ authorId: null, authorRole: "visitor" },
          changes: { ...values, name },
        }),
      );
      return decideProposal(curator.permit, id, ACCEPT);
    };
    expect(await add("Ñandú & Friends")).toMatchObject({ state: "done", slug: "nandu-friends", version: 1 });
    expect(await Promise.all([add("Ñandú & Friends"), add("New"), add("合作社")])).toEqual([
      expect.objectContaining({ slug: "nandu-friends-northampton" }),
      expect.objectContaining({ slug: "new-northampton" }),
      expect.objectContaining({ slug: "food-coop-northampton" }),
    ]);
    const row = await db.initiative.findUniqueOrThrow({ where: { slug: "nandu-friends" } });
    expect(row).toMatchObject({ source: "Suggested here", licence: "CC BY-SA 4.0", sourceRef: null });
    expect(row.listedAt).toBe(new Date().toISOString().slice(0, 10));
    expect((await revisionsOf("nandu-friends"))[0]).toMatchObject({ version: 1, before: null });
  });
});

describe("several at once", () => {
  test("two editors: one decides, the other hears so", async () => {
    const [one, two] = [await makeCurator(), await makeCurator()];
    const id = await suggest("equal-exchange", { changes: { hours: "9-5" } });
    const outcomes = await Promise.all([
      decideProposal(one.permit, id, ACCEPT),
      decideProposal(two.permit, id, { type: "reject", template: "unclear", words: "" }),
    ]);
    expect(outcomes.map(({ state }) => state).toSorted()).toEqual(["already", "done"]);
    expect(await db.logEntry.count({ where: { subjectId: id } })).toBe(1);
  });

  test("editors, a steward and an import on one entry: nothing is lost, each has a clear answer", async () => {
    const slug = "boston-ujima-project";
    const curators = await Promise.all([makeCurator(), makeCurator()]);
    const start = await entryOf(slug);
    const ids = [
      await suggest(slug, { changes: { hours: "by appointment" } }),
      await suggest(slug, { changes: { serviceArea: "Boston" } }),
    ];
    const results = await Promise.allSettled([
      ...curators.map(({ permit }, i) => decideProposal(permit, ids[i] ?? "", ACCEPT)),
      edit(slug, { phone: "617-555-0100" }, start.version),
      updateInitiative(start.id, start.version, { foundedYear: 2015 }, { role: "seed" }),
    ]);
    const imported = results[3];
    const isLate = imported?.status === "rejected";
    if (isLate) expect(imported.reason).toBeInstanceOf(ConflictError);
    expect(results.slice(0, 3).map((one) => one.status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    const { values, version } = await entryOf(slug);
    expect(values).toMatchObject({
      hours: "by appointment",
      serviceArea: "Boston",
      phone: "617-555-0100",
      foundedYear: isLate ? start.values.foundedYear : 2015,
    });
    expect(version).toBe(start.version + (isLate ? 3 : 4));
    expect((await revisionsOf(slug)).map((one) => one.version).slice(0, 3)).toEqual([
      version,
      version - 1,
      version - 2,
    ]);
  });

  test("twenty changes of different fields by people who all saw the same version all count", async () => {
    const slug = "assabet-co-op-market";
    const { version } = await entryOf(slug);
    const fields = ["hours", "serviceArea", "accessibility", "whoMayJoin", "phone"] as const;
    const all = await Promise.all(fields.map((field) => edit(slug, { [field]: `new ${field}` }, version)));
    expect(all.map(({ state }) => state)).toEqual(fields.map(() => "made"));
    expect((await entryOf(slug)).values).toMatchObject(
      Object.fromEntries(fields.map((field) => [field, `new ${field}`])),
    );
  });
});

describe("an entry that changed meanwhile", () => {
  test("merges by itself where the fields are others, and asks where they are the same", async () => {
    const slug = "pedal-people-cooperative";
    const curator = await makeCurator();
    const start = await entryOf(slug);
    const id = await suggest(slug, { changes: { hours: "mine", summary: "Mine" } });
    await updateInitiative(start.id, start.version, { hours: "theirs", foundedYear: 1999 }, EDITOR);
    expect(await decideProposal(curator.permit, id, ACCEPT)).toEqual({ state: "conflict" });
    expect(await stateOf(id)).toBe("open");
    expect((await entryOf(slug)).values.summary).toBe(start.values.summary);
    const seen = { ...ACCEPT, seenVersion: start.version + 1 };
    expect(await decideProposal(curator.permit, id, seen)).toEqual({ state: "conflict" });
    const stale = { ...ACCEPT, seenVersion: start.version, take: { hours: "proposed" } } as const;
    expect(await decideProposal(curator.permit, id, stale)).toEqual({ state: "conflict" });
    const chosen = { ...seen, take: { hours: "current" } } as const;
    expect(await decideProposal(curator.permit, id, chosen)).toMatchObject({ state: "done" });
    expect((await entryOf(slug)).values).toMatchObject({
      hours: "theirs",
      summary: "Mine",
      foundedYear: 1999,
    });
  });

  test("takes the place as one: a pin of one address is not put to the street of another", async () => {
    const slug = "cape-ann-time-bank";
    const curator = await makeCurator();
    const start = await entryOf(slug);
    const id = await suggest(slug, { changes: { lat: 42.6, lng: -70.6 } });
    await updateInitiative(start.id, start.version, { address: "1 New Street" }, EDITOR);
    expect(await decideProposal(curator.permit, id, ACCEPT)).toEqual({ state: "conflict" });
  });

  test("lets an edit that counts at once wait for an editor, with nothing lost", async () => {
    const slug = "old-window-workshop";
    const start = await entryOf(slug);
    expect(await edit(slug, { hours: "one" }, start.version)).toMatchObject({ state: "made" });
    const late = await edit(slug, { hours: "two" }, start.version);
    expect(late).toMatchObject({
      state: "waiting",
      conflicts: [{ field: "hours", base: null, current: "one", proposed: "two" }],
    });
    expect((await entryOf(slug)).values.hours).toBe("one");
    expect(await edit(slug, { hours: "one" })).toMatchObject({ state: "unchanged" });
  });

  test("is accepted with changes against what the editor saw", async () => {
    const slug = "old-window-workshop";
    const curator = await makeCurator();
    const start = await entryOf(slug);
    const id = await suggest(slug, { changes: { summary: "Old", serviceArea: "All" } });
    await updateInitiative(start.id, start.version, { foundedYear: 2001 }, EDITOR);
    const values = { ...start.values, summary: "Better", serviceArea: "All" };
    const decision = { type: "change", seenVersion: start.version, values, isVerified: true } as const;
    expect(await decideProposal(curator.permit, id, decision)).toMatchObject({ state: "done" });
    expect((await entryOf(slug)).values).toMatchObject({ summary: "Better", foundedYear: 2001 });
    const { verifiedBy } = await db.initiative.findUniqueOrThrow({ where: { slug } });
    expect(verifiedBy).toBe("curator");
  });
});

describe("who may", () => {
  test("an editor elsewhere, or of other kinds, changes nothing", async () => {
    const slug = "river-valley-co-op";
    const { id: entryId, version } = await entryOf(slug);
    const id = await suggest(slug, { changes: { hours: "mine" } });
    const others = [
      await makeCurator({ regions: ["cape-islands"] }),
      await makeCurator({ kinds: ["time-bank"] }),
    ];
    for (const { permit } of others) {
      expect(await decideProposal(permit, id, ACCEPT)).toEqual({ state: "forbidden" });
      expect(await listEntry(permit, entryId, { listing: "hidden", seen: version })).toBe("forbidden");
      expect(await revertEntry(permit, entryId, { to: 1, seen: version })).toBe("forbidden");
      expect(await redactHistory(permit, entryId, { fields: ["hours"], versions: null })).toBe("forbidden");
    }
    const own = await makeCurator({ regions: ["pioneer-valley"], kinds: ["food-coop"] });
    expect(await decideProposal(own.permit, id, ACCEPT)).toMatchObject({ state: "done" });
  });
});

describe("question, answer, no", () => {
  test("the author is asked, answers, takes it back, each in its time only", async () => {
    const [author, curator] = [await makePerson(), await makeCurator()];
    const id = await suggest("equal-exchange", { changes: { hours: "x" }, authorId: author.id });
    await decideProposal(curator.permit, id, { type: "ask", question: "Which door?" });
    expect(await stateOf(id)).toBe("asked");
    expect(await answerProposal(id, "The red one")).toBe("done");
    expect(await stateOf(id)).toBe("open");
    expect(await withdrawProposal(id, new Date())).toBe("done");
    expect(await withdrawProposal(id, new Date())).toBe("decided");
    expect(await answerProposal(id, "late")).toBe("decided");
    expect(await decideProposal(curator.permit, id, ACCEPT)).toEqual({ state: "already" });
    await expect(withdrawProposal(crypto.randomUUID(), new Date())).rejects.toThrow(MissingError);
    expect(await mailsTo(author.email)).toEqual([
      expect.objectContaining({ outcome: "asked", words: "Which door?" }),
    ]);
  });

  test("a no has a reason; a report can hide its entry, and both are told", async () => {
    const [author, curator] = [await makePerson(), await makeCurator()];
    const slug = "somerville-bike-kitchen";
    const no = await suggest(slug, { changes: { hours: "x" }, authorId: author.id });
    await decideProposal(curator.permit, no, { type: "reject", template: "listed", words: "See there." });
    const report = await suggest(slug, {
      ...{ kind: "report", reportReason: "dangerous", authorId: author.id },
    });
    expect(await decideProposal(curator.permit, report, ACCEPT)).toEqual({ state: "forbidden" });
    const hide = { type: "resolve", effect: "hidden" } as const;
    expect(await decideProposal(curator.permit, report, hide)).toMatchObject({ state: "done" });
    const hidden = await entryOf(slug);
    expect(hidden.listing).toBe("hidden");
    expect((await mailsTo(author.email)).map(({ outcome, template }) => [outcome, template])).toEqual([
      ["rejected", "listed"],
      ["done", null],
    ]);
    await listEntry(curator.permit, hidden.id, { listing: "published", seen: hidden.version });
    expect((await entryOf(slug)).listing).toBe("published");
  });
});

describe("going back", () => {
  test("to a version gives all fields of then as a new change, parts too", async () => {
    const slug = "berkshire-co-op-market";
    const curator = await makeCurator();
    const start = await entryOf(slug);
    await edit(slug, { hours: "1", ways: [{ way: "join", note: null, url: null }] });
    await edit(slug, { hours: "2", summary: "Vandal", principles: [{ principle: "equity", how: "so" }] });
    const { version } = await entryOf(slug);
    await expect(revertEntry(curator.permit, start.id, { to: 1, seen: 1 })).rejects.toThrow(ConflictError);
    expect(await revertEntry(curator.permit, start.id, { to: start.version, seen: version })).toBe("done");
    expect((await entryOf(slug)).values).toEqual(start.values);
    expect((await revisionsOf(slug))[0]).toMatchObject({ reason: `revert ${start.version}` });
    const again = { to: start.version, seen: version + 1 };
    expect(await revertEntry(curator.permit, start.id, again)).toBe("unchanged");
  });
});

describe("what is remembered", () => {
  test("may be blanked by an editor, and nothing else, by anybody", async () => {
    const slug = "greenfield-solar";
    const curator = await makeCurator();
    const row = await db.initiative.findFirstOrThrow({ where: { listing: "published" }, skip: 40 });
    const entry = await entryOf(row.slug === slug ? slug : row.slug);
    await edit(entry.slug, { hours: "private words", serviceArea: "stays" });
    await redactHistory(curator.permit, entry.id, { fields: ["hours", "reason"], versions: null });
    const [last] = await revisionsOf(entry.slug);
    expect(last).toMatchObject({
      after: { hours: null, serviceArea: "stays" },
      redacted: ["hours"],
      actorRole: "steward",
    });
    const { id } = await db.revision.findFirstOrThrow({
      where: { subjectId: entry.id, version: last?.version ?? 0 },
    });
    const after = { hours: null, serviceArea: "stays" };
    const tries = [
      { reason: "never" },
      { redacted: [] },
      { actorRole: "seed" as const },
      { after: { ...after, serviceArea: "rewritten" }, redacted: ["hours", "x"] },
      { after: { hours: null }, redacted: ["hours", "serviceArea"] },
      { redacted: ["hours", "serviceArea"] },
      { after: { hours: null, serviceArea: null } },
      { version: 99 },
    ];
    for (const data of tries) {
      await expect(db.revision.update({ where: { id }, data }), JSON.stringify(data)).rejects.toThrow();
    }
    for (const table of ["revision", "log_entry"]) {
      await expect(db.$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow();
      await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow();
      const replay = db.$transaction([
        db.$executeRawUnsafe("SET LOCAL session_replication_role = replica"),
        db.$executeRawUnsafe(`DELETE FROM "${table}"`),
      ]);
      await expect(replay).rejects.toThrow();
    }
    await expect(db.logEntry.updateMany({ data: { action: "nothing" } })).rejects.toThrow();
  });

  test("of a place goes when the place is no longer shown, whoever changes it", async () => {
    const entry = await entryOf("river-valley-co-op");
    await edit(entry.slug, { address: "9 Hidden Lane", locality: "Somewhere" });
    const { version } = await entryOf(entry.slug);
    await db.$transaction((tx) =>
      changeInitiative(tx, entry.id, version, { locationPrivacy: "on_request" }, { role: "steward" }),
    );
    const kept = JSON.stringify(await revisionsOf(entry.slug));
    expect(kept).not.toContain("Hidden Lane");
    expect(kept).not.toContain(String(entry.values.lat));
    expect((await entryOf(entry.slug)).values.address).toBe("9 Hidden Lane");
  });
});
