// Who reads the minutes of a meeting that two groups hold together.
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { GroupRole } from "@/features/groups/types";
import { saveTextAction } from "@/features/minutes/actions/text";
import { loadActionsPage, loadDecisions } from "@/features/minutes/loaders/items";
import { loadHistory, loadTextPage, loadTextSection } from "@/features/minutes/loaders/text";
import type { Actor, Member } from "@/lib/actor";
import { db } from "@/lib/db";
import { callAs } from "../support/access-call";
import { makeGroup } from "../support/groups";
import { approve, makeScene, type Scene, seatOf, write } from "../support/minutes";
import { asMember, makePerson } from "../support/people";

const request = vi.hoisted(() => ({ actor: { kind: "visitor" } as unknown }));
vi.mock("@/lib/auth/session", () => ({ getActor: async () => request.actor }));
vi.mock("next/headers", async () => (await import("../support/next-mocks")).nextHeaders);
vi.mock("next/cache", async () => (await import("../support/next-mocks")).nextCache);
vi.mock("next-intl/server", async () => (await import("../support/next-mocks")).nextIntlServer);

const VISITOR: Actor = { kind: "visitor" };
const ENDED = new Date("2027-05-01T12:00:00Z");

/** Another group that holds the meeting, too, with somebody in it. */
async function makeHost(
  { group, occurrenceId }: Scene,
  role: GroupRole,
  collaboration: { state: "accepted" | "ended" | "proposed"; endedAt?: Date } | null,
) {
  const person = asMember(await makePerson({ name: `Host ${role}` }));
  const host = await makeGroup({ [person.id]: role });
  const { meetingId } = await db.meetingOccurrence.findUniqueOrThrow({ where: { id: occurrenceId } });
  await db.meetingHost.create({ data: { meetingId, groupId: host.id } });
  if (collaboration) {
    const aim = { groupId: host.id, sort: "objective" as const, title: "Together" };
    const { id: aimId } = await db.groupAim.create({ data: aim });
    await db.collaboration.create({ data: { fromId: host.id, toId: group.id, aimId, ...collaboration } });
  }
  return { person, host };
}

let scene: Scene;
let mate: Awaited<ReturnType<typeof makeHost>>;
beforeEach(async () => {
  request.actor = VISITOR;
  scene = await makeScene();
  mate = await makeHost(scene, "coordinator", { state: "accepted" });
});

async function read(actor: Actor) {
  request.actor = actor;
  const loaded = await loadTextPage(scene.group.slug, scene.occurrenceId);
  return loaded.state === "ok" ? loaded.page : loaded.state;
}

/** Everything of the meeting's text that somebody gets to see anywhere. */
async function seenBy(actor: Actor): Promise<string> {
  const page = await read(actor);
  const seat = await seatOf(actor, scene.group.id);
  const rest = [
    await loadTextSection(scene.occurrenceId, seat),
    await loadHistory(scene.group.slug, scene.occurrenceId),
    await loadDecisions(seat),
    await loadActionsPage(scene.group.slug),
  ];
  return JSON.stringify([page, ...rest]);
}

describe("members of a group that holds the meeting, too", () => {
  test("read the agenda, the draft, and minutes approved for members, and write nothing", async () => {
    await write(scene, "Telltale agenda");
    for (const stage of ["agenda", "approved"]) {
      if (stage === "approved") await approve(scene, "members");
      expect(await read(mate.person)).toMatchObject({
        body: null,
        read: { isShared: true, text: { state: stage }, may: { write: false, reopen: false, see: false } },
      });
      request.actor = mate.person;
      const seat = await seatOf(mate.person, scene.group.id);
      expect(JSON.stringify(await loadTextSection(scene.occurrenceId, seat))).toContain("Telltale");
    }
    expect(await loadHistory(scene.group.slug, scene.occurrenceId)).toEqual({ state: "forbidden" });
    expect(await read(scene.mia)).toMatchObject({ read: { isShared: true, may: { see: true } } });
  });

  test("read nothing of a meeting of coordinators before it is approved, whatever they are at home", async () => {
    await db.meeting.updateMany({ where: { groupId: scene.group.id }, data: { audience: "coordinators" } });
    await write(scene, "Ours");
    expect(await read(mate.person)).toBe("forbidden");
    await approve(scene, "members");
    expect(await read(mate.person)).toMatchObject({ read: { text: { state: "approved" } } });
  });

  test("see names only as everybody does", async () => {
    await write(scene, "#action @Mia by 3 May book it");
    const setAudience = (audience: "members" | "everyone") =>
      db.groupMember.updateMany({ where: { personId: scene.mia.id }, data: { audience } });
    await setAudience("members");
    expect(await seenBy(mate.person)).not.toContain("Mia");
    await setAudience("everyone");
    expect(JSON.stringify(await read(mate.person))).toContain('"name":"Mia"');
  });

  test("may not save it", async () => {
    await write(scene, "Ours");
    request.actor = mate.person;
    const form = { occurrence: scene.occurrenceId, version: "1", body: "Mine", lang: "en" };
    expect(await callAs(null, saveTextAction, form)).toBe("forbidden");
    expect(await db.meetingText.findFirst({ where: { occurrenceId: scene.occurrenceId } })).toMatchObject({
      body: "Ours",
    });
  });
});

describe("nothing is to be seen for", () => {
  const victims: [string, () => Promise<Actor>][] = [
    ["a member of a third group", async () => (await makeScene()).cora],
    [
      "a member of a group that only works with it",
      async () => {
        const other = await makeHost(scene, "coordinator", { state: "accepted" });
        await db.meetingHost.deleteMany({ where: { groupId: other.host.id } });
        return other.person;
      },
    ],
    [
      "a member of a group that held it, and works with it no more",
      async () => {
        const other = await makeHost(scene, "coordinator", { state: "ended", endedAt: ENDED });
        return other.person;
      },
    ],
    [
      "a member of a group that only asked to work with it",
      async () => (await makeHost(scene, "coordinator", { state: "proposed" })).person,
    ],
    [
      "somebody who left the other group",
      async () => {
        await db.groupMember.deleteMany({ where: { personId: mate.person.id } });
        return mate.person;
      },
    ],
    [
      "a member of the other group once that is archived",
      async () => {
        await db.group.update({ where: { id: mate.host.id }, data: { archivedAt: ENDED } });
        return mate.person;
      },
    ],
    [
      "somebody who left the group itself",
      async (): Promise<Member> => {
        await db.groupMember.deleteMany({ where: { personId: scene.mia.id } });
        return scene.mia;
      },
    ],
    ["a visitor", async () => VISITOR],
  ];
  test.each(victims)("%s", async (_, who) => {
    await write(scene, "Telltale\n#decision Telltale\n#action @Cora Telltale");
    const actor = await who();
    expect(await seenBy(actor)).not.toContain("Telltale");
    await approve(scene, "members");
    expect(await seenBy(actor)).not.toContain("Telltale");
  });
});
