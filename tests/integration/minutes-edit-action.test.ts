// Something to do that no meeting put down is said anew.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { editActionAction } from "@/features/minutes/actions/items";
import { loadActionsPage, loadEditAction } from "@/features/minutes/loaders/items";
import { addAction, editAction, setActionState, takeOver } from "@/features/minutes/mutations/items";
import type { Actor, Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { ConflictError, MissingError } from "@/lib/errors";
import { callAs } from "../support/access-call";
import { actionsOf, makeScene, permitsOf, type Scene, write } from "../support/minutes";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const VISITOR: Actor = { kind: "visitor" };
const NOW = new Date("2027-03-10T23:00:00Z");
let scene: Scene;
let id: string;
beforeEach(async () => {
  request.actor = VISITOR;
  scene = await makeScene();
  const action = {
    groupId: scene.group.id,
    lang: "en",
    text: "Call",
    ownerId: scene.mia.id,
    dueOn: "2027-03-20",
  };
  await addAction(await keeps(scene.nadia), action);
  ({ id } = await db.groupAction.findFirstOrThrow({ where: { groupId: scene.group.id } }));
});

const keeps = async (who: Member) => (await permitsOf(who, scene.group.id)).keeps();
const stored = () => db.groupAction.findUniqueOrThrow({ where: { id } });
const same = { text: "Call", dueOn: "2027-03-20" };

/** What the form comes to, sent by somebody. */
async function send(actor: Actor, fields: Record<string, string>) {
  request.actor = actor;
  return callAs(null, editActionAction, {
    id,
    version: "1",
    text: "Call",
    owner: "same",
    dueOn: "",
    ...fields,
  });
}

/** What the page of the form begins with, for somebody. */
async function form(actor: Actor, slug = scene.group.slug, of = id) {
  request.actor = actor;
  const loaded = await loadEditAction(slug, of, NOW);
  return loaded.state === "ok" ? loaded.value : loaded.state;
}

describe("what was put down by itself", () => {
  test("is changed by those who keep minutes: words, owner and day", async () => {
    expect(
      await send(scene.nadia, { text: " Call\u0000 Ben ", owner: scene.cora.id, dueOn: "2027-04-01" }),
    ).toBe("done");
    expect(await stored()).toMatchObject({
      ...{ text: "Call Ben", ownerId: scene.cora.id, version: 2, lang: "en" },
      dueOn: new Date("2027-04-01T00:00:00Z"),
    });
    expect(await send(scene.cora, { version: "2", text: "Call Ben", owner: "", dueOn: "" })).toBe("done");
    expect(await stored()).toMatchObject({ ownerId: null, dueOn: null, version: 3 });
  });

  test("reminds anew whoever is new to it, and for another day; nothing changed leaves it as it was", async () => {
    const permit = await keeps(scene.nadia);
    const remind = () => db.groupAction.update({ where: { id }, data: { remindedAt: NOW } });
    await remind();
    await editAction(permit, id, { ...same, version: 1 });
    expect(await stored()).toMatchObject({ version: 1, remindedAt: NOW });
    await editAction(permit, id, { ...same, text: "Call them", ownerId: scene.mia.id, version: 1 });
    expect(await stored()).toMatchObject({ version: 2, remindedAt: NOW });
    await editAction(permit, id, { ...same, text: "Call them", dueOn: "2027-03-21", version: 2 });
    expect(await stored()).toMatchObject({ version: 3, remindedAt: null });
    await remind();
    await editAction(permit, id, {
      text: "Call them",
      dueOn: "2027-03-21",
      ownerId: scene.nadia.id,
      version: 3,
    });
    expect(await stored()).toMatchObject({ ownerId: scene.nadia.id, remindedAt: null });
  });

  test("stays with an owner whose name is not for those who change it, and with a name as it was written", async () => {
    expect(await form(scene.nadia)).toMatchObject({
      ownerId: null,
      action: { owner: { name: null } },
      version: 1,
    });
    expect(JSON.stringify(await form(scene.nadia))).not.toContain(scene.mia.id);
    expect(await form(scene.cora)).toMatchObject({ ownerId: scene.mia.id });
    expect(await send(scene.nadia, { text: "Call her", dueOn: "2027-03-20" })).toBe("done");
    expect(await stored()).toMatchObject({ text: "Call her", ownerId: scene.mia.id });
    await db.groupAction.update({ where: { id }, data: { ownerId: null, ownerName: "Zoë" } });
    expect(await form(scene.nadia)).toMatchObject({ ownerId: null, action: { owner: { name: "Zoë" } } });
    await send(scene.nadia, { version: "2", text: "Call Ben" });
    expect(await stored()).toMatchObject({ ownerId: null, ownerName: "Zoë" });
    await send(scene.nadia, { version: "3", text: "Call Ben", owner: "" });
    expect(await stored()).toMatchObject({ ownerId: null, ownerName: "" });
  });

  test("of two who change it at once one does; the other, and who took it over meanwhile, lose nothing", async () => {
    const outcomes = await Promise.allSettled(
      [scene.nadia, scene.cora].map(async (who) =>
        editAction(await keeps(who), id, { ...same, text: `By ${who.name}`, version: 1 }),
      ),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { version, text } = await stored();
    await takeOver((await permitsOf(scene.cora, scene.group.id)).takesPart(), id);
    await expect(editAction(await keeps(scene.nadia), id, { ...same, version })).rejects.toThrow(
      ConflictError,
    );
    expect(await send(scene.nadia, { version: String(version), text: "Mine" })).toBe("conflict");
    expect(await stored()).toMatchObject({ text, ownerId: scene.cora.id });
  });

  test("takes no empty words, no day that is none, and nobody from elsewhere", async () => {
    const wrong: Record<string, string>[] = [
      ...[{ text: " " }, { text: "x".repeat(501) }, { dueOn: "2027-02-30" }, { owner: scene.olga.id }],
      ...[{ owner: "nobody" }, { version: "x" }, { id: "none" }],
    ];
    for (const fields of wrong) expect([fields, await send(scene.cora, fields)]).toEqual([fields, "invalid"]);
    expect(await stored()).toMatchObject({ text: "Call", version: 1 });
  });
});

describe("is not changed", () => {
  test("by its owner, by others, in an archived group, or by whoever keeps no minutes any more", async () => {
    for (const [actor, outcome] of [
      [VISITOR, "sign_in"],
      [scene.mia, "forbidden"],
      [scene.olga, "forbidden"],
      [(await makeScene()).cora, "forbidden"],
    ] as const) {
      expect([await send(actor, { text: "Mine" }), await form(actor)]).toEqual([outcome, outcome]);
    }
    const permit = await keeps(scene.nadia);
    await db.groupMember.updateMany({ where: { personId: scene.nadia.id }, data: { role: "member" } });
    await expect(editAction(permit, id, { ...same, version: 1 })).rejects.toThrow(MissingError);
    await db.group.update({ where: { id: scene.group.id }, data: { archivedAt: NOW } });
    expect(await send(scene.cora, { text: "Mine" })).toBe("forbidden");
    expect(await stored()).toMatchObject({ text: "Call", version: 1 });
  });

  test("where a line of a text says it, whoever asks; no page shows a way to it", async () => {
    await write(scene, "#action @Mia by 3 May book the room");
    const [line] = await actionsOf(scene);
    if (!line) throw new Error("No action");
    expect(await send(scene.cora, { id: line.id })).toBe("forbidden");
    expect(await form(scene.cora, scene.group.slug, line.id)).toBe("forbidden");
    await expect(editAction(await keeps(scene.cora), line.id, { ...same, version: 1 })).rejects.toThrow(
      MissingError,
    );
    const ways = async (actor: Actor) => {
      request.actor = actor;
      const loaded = await loadActionsPage(scene.group.slug, NOW);
      const open = loaded.state === "ok" ? loaded.page.open : [];
      return Object.fromEntries(open.map(({ text, may }) => [text, may.edit]));
    };
    expect(await ways(scene.nadia)).toEqual({ Call: true, "book the room": false });
    expect(await ways(scene.mia)).toEqual({ Call: false, "book the room": false });
    await setActionState((await permitsOf(scene.cora, scene.group.id)).ticks(null), id, "done", NOW);
    expect(await ways(scene.nadia)).toEqual({ "book the room": false });
  });

  test("by an address of another group, or of nothing", async () => {
    expect(await form(scene.cora, (await makeScene()).group.slug)).toBe("forbidden");
    for (const of of ["none", "", "\0", "00000000-0000-4000-8000-000000000000"]) {
      expect(await form(scene.cora, scene.group.slug, of)).toBe("forbidden");
    }
  });
});
