import { beforeEach, describe, expect, test, vi } from "vitest";
import { loadPublicPost } from "@/features/board/loaders/api";
import { loadGroupPosts } from "@/features/board/loaders/board";
import { loadNewPost } from "@/features/board/loaders/new-post";
import { loadPost } from "@/features/board/loaders/post";
import { readPostForm } from "@/features/board/loaders/read-form";
import { createPost } from "@/features/board/mutations/create";
import { postFormSchema } from "@/features/board/schema/post";
import {
  loadActionsPage,
  loadDecisions,
  loadOpenActions,
  loadOwnActions,
} from "@/features/minutes/loaders/items";
import { addAction, setActionState, takeOver } from "@/features/minutes/mutations/items";
import { remindOwners } from "@/features/minutes/mutations/remind";
import type { Actor, Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { MissingError } from "@/lib/errors";
import { recipientHash } from "@/lib/mailer/enqueue";
import { unseal } from "@/lib/secrets";
import { actionsOf, approve, makeScene, permitsOf, type Scene, seatOf, write } from "../support/minutes";
import { makePost } from "../support/posts";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown, locale: "en" }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next-intl/server", () => ({ getLocale: async () => request.locale }));

const VISITOR: Actor = { kind: "visitor" };
const NOW = new Date("2027-03-20T15:00:00Z");

let scene: Scene;
beforeEach(async () => {
  request.actor = VISITOR;
  request.locale = "en";
  scene = await makeScene();
});

const TEXT = "#decision We pay for child care\n#action @Mia by 3 May book the room\n#action sing";
const texts = (items: readonly { text: string }[]) => items.map(({ text }) => text);

async function seenBy(actor: Actor) {
  request.actor = actor;
  const seat = await seatOf(actor, scene.group.id);
  return { decisions: await loadDecisions(seat), actions: await loadOpenActions(seat) };
}

describe("decisions and actions", () => {
  test("are for members until their text is approved for everybody", async () => {
    await write(scene, TEXT);
    for (const actor of [VISITOR, scene.olga]) {
      expect(await seenBy(actor)).toEqual({ decisions: [], actions: [] });
    }
    const member = await seenBy(scene.mia);
    expect([texts(member.decisions), texts(member.actions)]).toEqual([
      ["We pay for child care"],
      ["book the room", "sing"],
    ]);
    await approve(scene, "members");
    expect(await seenBy(VISITOR)).toEqual({ decisions: [], actions: [] });
    await db.meetingText.updateMany({
      where: { occurrenceId: scene.occurrenceId },
      data: { audience: "everyone" },
    });
    const visitor = await seenBy(VISITOR);
    expect(texts(visitor.decisions)).toEqual(["We pay for child care"]);
    expect(visitor.actions).toMatchObject([
      { text: "book the room", owner: { name: null, isYou: false }, dueOn: "2027-05-03" },
      { text: "sing", owner: null, may: { tick: false, takeOver: false, ask: false } },
    ]);
    expect(JSON.stringify(visitor)).not.toContain(scene.mia.id);
  });

  test("put down without a meeting are for members", async () => {
    const action = { groupId: scene.group.id, lang: "en", text: "Call", ownerId: scene.mia.id, dueOn: null };
    expect(await addAction((await permitsOf(scene.nadia, scene.group.id)).keeps(), action)).toBe(true);
    const keeps = (await permitsOf(scene.cora, scene.group.id)).keeps();
    expect(await addAction(keeps, { ...action, ownerId: scene.olga.id })).toBe(false);
    expect(texts((await seenBy(scene.mia)).actions)).toEqual(["Call"]);
    expect((await seenBy(VISITOR)).actions).toEqual([]);
    expect(await loadOwnActions(scene.mia.id)).toMatchObject([{ text: "Call" }]);
    await db.groupMember.deleteMany({ where: { personId: scene.mia.id } });
    expect(await loadOwnActions(scene.mia.id)).toEqual([]);
  });

  test("stand with one's own first on their page, and whom to choose only by names that may be seen", async () => {
    await write(scene, "#action @Cora by 1 April a\n#action @Mia by 3 May b\n#action c");
    request.actor = scene.mia;
    const page = await loadActionsPage(scene.group.slug, NOW);
    expect(page).toMatchObject({
      page: { open: [{ text: "b" }, { text: "a" }, { text: "c" }], owners: null },
    });
    request.actor = scene.nadia;
    await db.groupMember.updateMany({ where: { personId: scene.mia.id }, data: { audience: "members" } });
    expect(await loadActionsPage(scene.group.slug, NOW)).toMatchObject({
      page: { owners: [{ name: "Mia" }] },
    });
    expect(await loadActionsPage("no-such-group", NOW)).toEqual({ state: "missing" });
  });

  test("name the group in the reader's language", async () => {
    const id = scene.group.id;
    await db.group.update({ where: { id }, data: { altLang: "es", altName: "Los de la olla" } });
    request.locale = "es";
    expect(await loadActionsPage(scene.group.slug, NOW)).toMatchObject({
      page: { name: "Los de la olla", lang: "es" },
    });
  });

  test("are ticked off by their owner and whoever keeps the minutes, and reopened; taken over by a member", async () => {
    await write(scene, TEXT);
    const [room, song] = await actionsOf(scene);
    if (!room || !song) throw new Error("No actions");
    const ticks = async (who: Member, ownerId: string | null) =>
      (await permitsOf(who, scene.group.id)).ticks(ownerId);
    expect(await setActionState(await ticks(scene.mia, scene.mia.id), room.id, "done", NOW)).toBe(true);
    expect(await setActionState(await ticks(scene.mia, scene.mia.id), room.id, "done", NOW)).toBe(false);
    expect(await db.groupAction.findUnique({ where: { id: room.id } })).toMatchObject({
      ...{ state: "done", doneById: scene.mia.id, doneAt: NOW },
    });
    expect(await setActionState(await ticks(scene.nadia, null), room.id, "open", NOW)).toBe(true);
    await expect(ticks(scene.mia, null)).rejects.toThrow("forbidden");
    // Her permit is for what is hers.
    await expect(
      setActionState(await ticks(scene.mia, scene.mia.id), song.id, "dropped", NOW),
    ).rejects.toThrow(MissingError);
    expect(await takeOver((await permitsOf(scene.mia, scene.group.id)).takesPart(), song.id)).toBe(true);
    expect(await takeOver((await permitsOf(scene.mia, scene.group.id)).takesPart(), song.id)).toBe(false);
    const own = await ticks(scene.mia, scene.mia.id);
    await db.groupMember.deleteMany({ where: { personId: scene.mia.id } });
    await expect(setActionState(own, room.id, "done", NOW)).rejects.toThrow(MissingError);
    await expect(permitsOf(scene.olga, scene.group.id).then((all) => all.takesPart())).rejects.toThrow();
  });
});

describe("reminders", () => {
  const at = (day: string) => new Date(`${day}T14:00:00Z`);
  const mails = async ({ email }: Member) => {
    const where = { recipientHash: recipientHash(email), template: "minutes.action" };
    const rows = await db.outbox.findMany({ where, orderBy: { id: "asc" } });
    return rows.map(
      ({ sealed }) => unseal("mail", sealed ?? new Uint8Array()) as { props: { stage: string } },
    );
  };
  const stages = async (who: Member) => (await mails(who)).map(({ props }) => props.stage);

  test("come on the day before, a day and a week after, once each, however often the job runs", async () => {
    await write(scene, "#action @Mia by 3 May book the room\n#action by 3 May sing");
    for (const day of ["2027-05-01", "2027-05-02", "2027-05-02", "2027-05-03", "2027-05-04", "2027-05-05"]) {
      await Promise.all([remindOwners(at(day)), remindOwners(at(day))]);
    }
    expect(await stages(scene.mia)).toEqual(["soon", "late"]);
    await remindOwners(at("2027-05-10"));
    await remindOwners(at("2027-05-11"));
    await remindOwners(at("2027-05-30"));
    expect(await stages(scene.mia)).toEqual(["soon", "late", "later"]);
    expect((await mails(scene.mia))[0]?.props).toMatchObject({ text: "book the room", dueOn: "2027-05-03" });
  });

  test("are made up for when nothing ran that day, and begin anew for another day or owner", async () => {
    await write(scene, "#action @Mia by 3 May book the room");
    await remindOwners(at("2027-05-03"));
    expect(await stages(scene.mia)).toEqual(["soon"]);
    await write(scene, "#action @Mia by 4 May book the room");
    await remindOwners(at("2027-05-03"));
    expect(await stages(scene.mia)).toEqual(["soon", "soon"]);
    await write(scene, "#action @Nadia by 4 May book the room");
    await remindOwners(at("2027-05-03"));
    expect(await stages(scene.nadia)).toEqual(["soon"]);
  });

  test("are not for who left, was banned, or has done it", async () => {
    await write(scene, "#action @Mia by 3 May a\n#action @Nadia by 3 May b\n#action @Cora by 3 May c");
    await db.groupMember.deleteMany({ where: { personId: scene.mia.id } });
    await db.person.update({ where: { id: scene.nadia.id }, data: { bannedAt: NOW } });
    const [, , third] = await actionsOf(scene);
    const permit = (await permitsOf(scene.cora, scene.group.id)).ticks(null);
    await setActionState(permit, third?.id ?? "", "done", NOW);
    expect(await remindOwners(at("2027-05-02"))).toBe(0);
  });
});

describe("help from the board", () => {
  const form = (more: Record<string, string>) =>
    postFormSchema.parse({
      ...{ side: "need", what: "A room for forty", where: "Holyoke", lang: "en", privacy: "everyone" },
      ...{ behalf: "group", behalfName: "Whatever", group: scene.group.slug },
      ...more,
    });
  const post = async (who: Member, more: Record<string, string> = {}) => {
    const values = await readPostForm(form(more), who.id, new Date());
    if ("fields" in values) return values.fields;
    await db.person.update({ where: { id: who.id }, data: { trustedAt: NOW } });
    return db.$transaction((tx) => createPost(tx, values, who.id, new Date()));
  };

  test("begins with the action, for members alone", async () => {
    await write(scene, TEXT);
    const [room] = await actionsOf(scene);
    const asked = { initiative: null, group: null, action: room?.id ?? "" };
    expect(await loadNewPost(asked)).toEqual({ state: "sign_in" });
    request.actor = scene.olga;
    expect(await loadNewPost(asked)).toMatchObject({ state: "ok", group: null });
    request.actor = scene.mia;
    expect(await loadNewPost(asked)).toMatchObject({
      group: { slug: scene.group.slug, name: scene.group.name, action: { text: "book the room" } },
    });
    expect(await loadNewPost({ ...asked, action: null, group: scene.group.slug })).toMatchObject({
      group: { slug: scene.group.slug, action: null },
    });
  });

  test("leads from the action to the need and back, and shows nothing of an action that is not for everybody", async () => {
    await write(scene, TEXT);
    const [room] = await actionsOf(scene);
    const made = await post(scene.mia, { action: room?.id ?? "" });
    if (typeof made === "string" || !("id" in made)) throw new Error("Not made");
    request.actor = VISITOR;
    const page = await loadPost(made.id ?? "");
    expect(page).toMatchObject({
      actionId: room?.id,
      post: { by: { kind: "group", name: scene.group.name, slug: scene.group.slug }, isPublic: true },
    });
    expect(JSON.stringify(page)).not.toContain("book the room");
    const { actions } = await seenBy(scene.nadia);
    expect(actions[0]).toMatchObject({ needs: [{ id: made.id, state: "open", path: `/board/${made.id}` }] });
    request.actor = VISITOR;
    const ofGroup = await loadGroupPosts({ groupId: scene.group.id, slug: scene.group.slug }, 5);
    expect(ofGroup).toMatchObject({ isMember: false, posts: [{ id: made.id }] });
    const api = await loadPublicPost(made.id ?? "");
    expect(JSON.stringify(api)).toContain(`"slug":"${scene.group.slug}"`);
    expect(JSON.stringify(api)).not.toContain(room?.id);
    await db.group.update({ where: { id: scene.group.id }, data: { name: "Sample: another name" } });
    expect(await loadPublicPost(made.id ?? "")).toMatchObject({ by: { name: "Sample: another name" } });
  });

  test("is not asked for by others, nor for an action of another group", async () => {
    await write(scene, TEXT);
    const other = await makeScene();
    await write(other, TEXT);
    const [foreign] = await actionsOf(other);
    expect(await post(scene.olga)).toEqual({ behalfName: "@posting.errors.notInGroup" });
    const values = await readPostForm(form({}), null, new Date());
    expect(values).toMatchObject({ fields: { behalfName: "@posting.errors.notInGroup" } });
    const own = await post(scene.mia, { action: foreign?.id ?? "" });
    if (typeof own === "string" || !("id" in own)) throw new Error("Not made");
    expect(await db.post.findUnique({ where: { id: own.id ?? "" } })).toMatchObject({
      ...{ groupId: scene.group.id, actionId: null },
    });
    // Where it is written down it is asked once more.
    const good = await readPostForm(form({}), scene.mia.id, new Date());
    if ("fields" in good) throw new Error("Asked");
    await db.groupMember.deleteMany({ where: { personId: scene.mia.id } });
    expect(await db.$transaction((tx) => createPost(tx, good, scene.mia.id, NOW))).toBe("group");
    const crafted = { ...good, actionId: foreign?.id ?? null };
    expect(await db.$transaction((tx) => createPost(tx, crafted, scene.cora.id, NOW))).toBe("group");
  });

  test("with a name that was typed stays as it was", async () => {
    const values = await readPostForm(form({ group: "" }), scene.olga.id, new Date());
    expect(values).toMatchObject({ behalf: "group", behalfName: "Whatever", groupId: null, actionId: null });
  });

  test("that waits, or is for a few, shows no way to it for who may not open it", async () => {
    await write(scene, TEXT);
    await approve(scene, "everyone");
    const [room] = await actionsOf(scene);
    const of = { behalf: "group", groupId: scene.group.id, actionId: room?.id ?? null } as const;
    const { id } = await makePost({ ...of, state: "pending" });
    expect((await seenBy(scene.mia)).actions[0]?.needs).toEqual([{ id, state: "waiting", path: null }]);
    expect((await seenBy(VISITOR)).actions[0]?.needs).toEqual([]);
  });
});
