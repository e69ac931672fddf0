import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadHistory, loadTextPage, loadTextSection } from "@/features/minutes/loaders/text";
import { setActionState } from "@/features/minutes/mutations/items";
import { minutesKeeper } from "@/features/minutes/mutations/my-data";
import {
  approveText,
  beginMinutes,
  reopenText,
  restoreVersion,
  type SaveResult,
} from "@/features/minutes/mutations/save";
import type { Actor, Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import {
  actionsOf,
  approve,
  decisionsOf,
  makeScene,
  permitsOf,
  type Scene,
  seatOf,
  write,
} from "../support/minutes";
import { makePost } from "../support/posts";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));

let scene: Scene;
beforeEach(async () => {
  request.actor = { kind: "visitor" };
  scene = await makeScene();
});

const VISITOR: Actor = { kind: "visitor" };
const NOW = new Date("2027-03-10T23:00:00Z");
const day = (date: Date | null | undefined) => date?.toISOString().slice(0, 10) ?? null;
const read = async (actor: Actor) => {
  request.actor = actor;
  const loaded = await loadTextPage(scene.group.slug, scene.occurrenceId);
  return loaded.state === "ok" ? loaded.page : loaded.state;
};
const audience = (person: Member, name: "everyone" | "members" | "coordinators") =>
  db.groupMember.updateMany({ where: { personId: person.id }, data: { audience: name } });

describe("lines of a text", () => {
  test("become decisions and actions, for somebody of the group or as written", async () => {
    await write(
      scene,
      '## Money\n- #decision We pay for child care\n\n#action @mia by 3 May book the room\n#action @"Cora diaz" by 2027-04-01 write\n#action @Olga ask\n#action sweep',
    );
    expect(await decisionsOf(scene)).toMatchObject([{ text: "We pay for child care" }]);
    expect(
      (await actionsOf(scene)).map(({ text, ownerId, ownerName, dueOn }) => [
        text,
        ownerId,
        ownerName,
        day(dueOn),
      ]),
    ).toEqual([
      ["book the room", scene.mia.id, "", "2027-05-03"],
      ["write", scene.cora.id, "", "2027-04-01"],
      ["ask", null, "Olga", null],
      ["sweep", null, "", null],
    ]);
  });

  test("stay what they are when they are edited, moved, and others come", async () => {
    await write(scene, "#decision One table\n#action @Mia by 3 May book the room\n#action call Ben");
    const [before, decided] = [await actionsOf(scene), await decisionsOf(scene)];
    await write(
      scene,
      "#action call Ben\n#action @Cora by 4 May book the big room\n#action sing\n\n#decision One table for all",
    );
    const after = await actionsOf(scene);
    expect(after.map(({ text }) => text)).toEqual(["call Ben", "book the big room", "sing"]);
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual([before[1]?.id, before[0]?.id]);
    expect([after[1]?.ownerId, day(after[1]?.dueOn)]).toEqual([scene.cora.id, "2027-05-04"]);
    expect((await decisionsOf(scene)).map(({ id }) => id)).toEqual(decided.map(({ id }) => id));
  });

  test("that are gone take their decision along, and their action unless it was done or asks for help", async () => {
    await write(scene, "#decision Yes\n#action book\n#action call\n#action sing");
    const [booked, called] = await actionsOf(scene);
    await setActionState(
      (await permitsOf(scene.cora, scene.group.id)).ticks(null),
      booked?.id ?? "",
      "done",
      NOW,
    );
    await makePost({ behalf: "group", groupId: scene.group.id, actionId: called?.id ?? null });
    await write(scene, "Nothing");
    expect(await decisionsOf(scene)).toEqual([]);
    expect((await actionsOf(scene)).map(({ id, position }) => [id, position])).toEqual([
      [booked?.id, -1],
      [called?.id, -1],
    ]);
    await write(scene, "#action book\n#action call them");
    const back = await actionsOf(scene);
    expect(back.find(({ text }) => text === "book")).toMatchObject({ id: booked?.id, state: "done" });
    expect(back).toHaveLength(3);
  });

  test("leave alone what was changed since without them", async () => {
    await write(scene, "#action @Mia by 3 May book the room");
    const [action] = await actionsOf(scene);
    await db.groupAction.updateMany({ where: { id: action?.id ?? "" }, data: { ownerId: scene.cora.id } });
    await write(scene, "Hello\n#action @Mia by 3 May book the room soon");
    expect(await actionsOf(scene)).toMatchObject([{ id: action?.id, ownerId: scene.cora.id }]);
    await write(scene, "Hello\n#action @Nadia by 3 May book the room soon");
    expect(await actionsOf(scene)).toMatchObject([{ id: action?.id, ownerId: scene.nadia.id }]);
  });

  test("are not more than a text can have", async () => {
    expect(await write(scene, "#decision a\n".repeat(121))).toEqual({ state: "long" });
    expect(await decisionsOf(scene)).toEqual([]);
  });
});

describe("two people", () => {
  test("who save at once: one does, the other gets both texts; nothing is lost", async () => {
    const BASE = "# Hello\n\nOne\n\nTwo\n\nThree";
    await write(scene, BASE);
    const [a, b] = [BASE.replace("One", "One, by Cora"), BASE.replace("One", "One, by Nadia")];
    const results = await Promise.all([
      write(scene, a, { by: scene.cora, version: 1 }),
      write(scene, b, { by: scene.nadia, version: 1 }),
    ]);
    const states = results.map(({ state }) => state);
    expect(states.toSorted()).toEqual(["conflict", "saved"]);
    const lost = results.find(({ state }) => state === "conflict") as SaveResult & {
      body: string;
      version: number;
    };
    expect(lost.body).toContain("One, by Cora");
    expect(lost.body).toContain("One, by Nadia");
    expect(await db.meetingTextVersion.count({ where: { occurrenceId: scene.occurrenceId } })).toBe(2);
    expect(await write(scene, lost.body, { version: lost.version })).toMatchObject({
      state: "saved",
      version: 3,
    });
  });

  test("who begin at once: both texts come together", async () => {
    const results = await Promise.all([
      write(scene, "Mine", { by: scene.cora, version: 0 }),
      write(scene, "Yours", { by: scene.nadia, version: 0 }),
    ]);
    expect(results.map(({ state }) => state).toSorted()).toEqual(["conflict", "saved"]);
    const lost = results.find(({ state }) => state === "conflict");
    expect(lost).toMatchObject({ body: expect.stringMatching(/Mine\nYours|Yours\nMine/) });
  });

  test("who changed different places get one text to look at, and nothing was saved of it", async () => {
    await write(scene, "One\n\nTwo\n\nThree");
    await write(scene, "One!\n\nTwo\n\nThree", { version: 1 });
    expect(await write(scene, "One\n\nTwo\n\nThree?", { version: 1 })).toMatchObject({
      ...{ state: "merged", version: 2, body: "One!\n\nTwo\n\nThree?" },
    });
    expect(await read(scene.nadia)).toMatchObject({ body: "One!\n\nTwo\n\nThree" });
  });

  test("of whom one only made it minutes are not in each other's way", async () => {
    await write(scene, "One");
    const permit = (await permitsOf(scene.cora, scene.group.id)).keeps();
    await beginMinutes(permit, { occurrenceId: scene.occurrenceId, version: 1 });
    expect(await write(scene, "Two", { version: 1 })).toEqual({ state: "saved", version: 3 });
    expect((await read(scene.nadia)) as object).toMatchObject({ read: { text: { state: "draft" } } });
  });
});

describe("the state of a text", () => {
  test("goes from agenda to draft to approved; nobody writes then, and only coordinators take it back", async () => {
    const { occurrenceId, group } = scene;
    await write(scene, "One");
    const keeps = (await permitsOf(scene.nadia, group.id)).keeps();
    const seen = (version: number) => ({ occurrenceId, version });
    const members = { audience: "members" } as const;
    expect(await approveText(keeps, { ...seen(1), ...members }, NOW)).toBe(false);
    expect(await beginMinutes(keeps, seen(1))).toBe(true);
    await expect(approveText(keeps, { ...seen(1), ...members }, NOW)).rejects.toThrow(ConflictError);
    expect(await approveText(keeps, { ...seen(2), ...members }, NOW)).toBe(true);
    expect(await write(scene, "Two")).toEqual({ state: "approved" });
    const asNoteTaker = await permitsOf(scene.nadia, group.id);
    expect(() => asNoteTaker.coordinates()).toThrow("forbidden");
    expect(await reopenText((await permitsOf(scene.cora, group.id)).coordinates(), seen(3))).toBe(true);
    expect(await write(scene, "Two")).toMatchObject({ state: "saved" });
  });

  test("an earlier version comes back, with its lines", async () => {
    await write(scene, "#decision Yes");
    await write(scene, "Nothing");
    const permit = (await permitsOf(scene.nadia, scene.group.id)).keeps();
    const seen = { occurrenceId: scene.occurrenceId, version: 2 };
    expect(await restoreVersion(permit, { ...seen, to: 7 })).toBe(false);
    expect(await restoreVersion(permit, { ...seen, to: 1 })).toBe(true);
    expect(await decisionsOf(scene)).toMatchObject([{ text: "Yes" }]);
    request.actor = scene.mia;
    const history = await loadHistory(scene.group.slug, scene.occurrenceId);
    expect(history).toMatchObject({
      page: { version: 3, canRestore: false, items: [{ role: "note_taker", who: { name: null } }, {}, {}] },
    });
    request.actor = scene.cora;
    expect(await loadHistory(scene.group.slug, scene.occurrenceId)).toMatchObject({
      page: { canRestore: true, items: [{ who: { name: "Nadia" } }, {}, {}] },
    });
  });
});

describe("who reads a text", () => {
  test("members until it is approved, then those it was approved for", async () => {
    await write(scene, "Secret plans");
    const { olga, mia, nadia } = scene;
    expect([await read(VISITOR), await read(olga)]).toEqual(["sign_in", "forbidden"]);
    expect(await read(mia)).toMatchObject({ body: null, read: { may: { write: false, see: true } } });
    expect(await read(nadia)).toMatchObject({ body: "Secret plans" });
    await approve(scene, "members");
    expect([await read(VISITOR), await read(olga)]).toEqual(["sign_in", "forbidden"]);
    const permit = (await permitsOf(scene.cora, scene.group.id)).coordinates();
    await reopenText(permit, { occurrenceId: scene.occurrenceId, version: 3 });
    await db.meetingText.updateMany({ data: { state: "agenda" } });
    await approve(scene, "everyone");
    expect(await read(VISITOR)).toMatchObject({ body: null, read: { may: { write: false, see: false } } });
    request.actor = VISITOR;
    expect(await loadHistory(scene.group.slug, scene.occurrenceId)).toEqual({ state: "sign_in" });
    expect(await loadTextPage("another-group", scene.occurrenceId)).toEqual({ state: "missing" });
    expect(await loadTextPage(scene.group.slug, "\0")).toEqual({ state: "missing" });
  });

  test("of a meeting of coordinators only they and note-takers, until it is approved", async () => {
    await db.meeting.updateMany({ where: { groupId: scene.group.id }, data: { audience: "coordinators" } });
    await write(scene, "Ours");
    expect(await read(scene.mia)).toBe("forbidden");
    expect(await read(scene.nadia)).toMatchObject({ body: "Ours" });
  });

  test("sees an owner's name only as she chose, also in the text itself", async () => {
    await write(scene, "#action @Mia by 3 May book it");
    await approve(scene, "everyone");
    const shown = async (actor: Actor) => JSON.stringify(await read(actor));
    expect(await shown(VISITOR)).not.toContain("Mia");
    expect(await shown(scene.nadia)).not.toContain("Mia");
    expect(await shown(scene.cora)).toContain('"name":"Mia"');
    await audience(scene.mia, "everyone");
    expect(await shown(VISITOR)).toContain('"name":"Mia"');
  });

  test("sees no name in what the text was that is not for her", async () => {
    await write(scene, '#action @Cora by 3 May book it\n#action @"Mia" sing\n#action @Olga ask');
    await audience(scene.cora, "members");
    const history = async (actor: Actor) => {
      request.actor = actor;
      return JSON.stringify(await loadHistory(scene.group.slug, scene.occurrenceId));
    };
    const member = await history(scene.mia);
    expect(member).toContain("#action @Cora by 3 May book it");
    expect(member).toContain('@\\"Mia\\" sing');
    expect(member).not.toContain("Olga");
    expect(await history(scene.nadia)).toContain("Olga");
  });

  test("is not on the page of a meeting of another group", async () => {
    await write(scene, "Here");
    const other = await makeScene();
    request.actor = other.cora;
    const seat = await seatOf(other.cora, other.group.id);
    expect(await loadTextSection(scene.occurrenceId, seat)).toBeNull();
  });
});

test("an archived group's texts are read by its members and written by nobody", async () => {
  await write(scene, "Old");
  const permit = (await permitsOf(scene.nadia, scene.group.id)).keeps();
  await db.group.update({ where: { id: scene.group.id }, data: { archivedAt: NOW } });
  await expect(beginMinutes(permit, { occurrenceId: scene.occurrenceId, version: 1 })).rejects.toThrow(
    MissingError,
  );
  expect(await read(scene.nadia)).toMatchObject({ body: null, read: { may: { write: false } } });
});

test("whoever is no more a note-taker by the time saves nothing", async () => {
  const permits = await permitsOf(scene.nadia, scene.group.id);
  const permit = permits.keeps();
  await db.groupMember.updateMany({ where: { personId: scene.nadia.id }, data: { role: "member" } });
  await expect(beginMinutes(permit, { occurrenceId: scene.occurrenceId, version: 0 })).rejects.toThrow(
    MissingError,
  );
});

describe("what is kept of people", () => {
  test("is what they wrote and want to do; their names go, the group's texts stay", async () => {
    await write(scene, "Hello\n#action @Mia by 3 May book it\n#action @Nadia sing");
    await write(scene, "Hello all\n#action @Mia by 3 May book it\n#action @Nadia sing", { by: scene.cora });
    const kept = await minutesKeeper.export({ id: scene.mia.id, email: scene.mia.email });
    expect(kept).toMatchObject({
      texts: [],
      actions: [{ text: "book it", group: { slug: scene.group.slug } }],
    });
    expect(await minutesKeeper.export({ id: scene.nadia.id, email: "" })).toMatchObject({
      texts: [{ version: 1 }],
      actions: [{ text: "sing" }],
    });
    await db.$transaction((tx) => minutesKeeper.forget(tx, { id: scene.mia.id, email: scene.mia.email }));
    const left = JSON.stringify([
      await db.meetingText.findMany({ where: { occurrenceId: scene.occurrenceId } }),
      await db.meetingTextVersion.findMany({ where: { occurrenceId: scene.occurrenceId } }),
      await actionsOf(scene),
    ]);
    expect(left).not.toMatch(/Mia/);
    expect(left).toContain("@Nadia sing");
    expect(left).toContain("#action by 3 May book it");
    await write(scene, "Hello all!\n#action by 3 May book it\n#action @Nadia sing");
    expect(await actionsOf(scene)).toMatchObject([
      { ownerId: null, ownerName: "" },
      { ownerId: scene.nadia.id },
    ]);
  });
});
