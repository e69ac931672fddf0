import type { PrismaClient } from "../../../src/generated/prisma/client";

/** People of the sample, by what they are in its group. Their addresses lead nowhere (RFC 2606). */
const PEOPLE = ["ana", "ben", "chidi", "dolores", "emi"] as const;
export type SamplePerson = (typeof PEOPLE)[number];
const emailOf = (name: SamplePerson) => `sample-${name}@example.org`;

const AIMS = [
  { sort: "objective", title: "Sample: three new community land trusts", byWhen: "2029", state: "under_way" },
  {
    sort: "objective",
    title: "Sample: a guide for tenants in five languages",
    byWhen: "2027-06",
    state: "adopted",
  },
  { sort: "objective", title: "Sample: a shared loan fund", byWhen: "2033", state: "adopted" },
  { sort: "objective", title: "Sample: first training for stewards", byWhen: "2026-09", state: "done" },
  {
    sort: "priority",
    title: "Sample: neighborhoods that are being priced out",
    byWhen: null,
    state: "adopted",
  },
  { sort: "priority", title: "Sample: homes before offices", byWhen: null, state: "adopted" },
  { sort: "strategy", title: "Sample: learn from those who did it", byWhen: null, state: "adopted" },
] as const;

const PURPOSE = `**Sample text.** To show what a lively group looks like: people who take land and homes out of speculation,
together.

- learn from trusts that exist
- help new ones start`;

/** Makes the people of the sample. @returns their ids */
async function makePeople(db: PrismaClient): Promise<Record<SamplePerson, string>> {
  const made = await Promise.all(
    PEOPLE.map(async (name) => {
      const shown = `Sample ${name[0]?.toUpperCase()}${name.slice(1)}`;
      const { id } = await db.person.upsert({
        where: { email: emailOf(name) },
        create: { email: emailOf(name), name: shown },
        update: {},
      });
      return [name, id] as const;
    }),
  );
  return Object.fromEntries(made) as Record<SamplePerson, string>;
}

/** A lively group, and a second one that works with it. @returns ids of people and groups; null when they are there */
export async function sampleGroups(db: PrismaClient) {
  if (await db.group.findUnique({ where: { slug: "sample-land-and-homes" } })) return null;
  const people = await makePeople(db);
  const { ana, ben, chidi, dolores, emi } = people;
  const now = new Date();
  const member = (personId: string, role: "coordinator" | "member" | "note_taker") => ({
    ...{ personId, role, wayIn: "open" as const, audience: "members" as const },
  });
  const group = await db.group.create({
    data: {
      ...{ slug: "sample-land-and-homes", name: "Sample: Land and homes", purpose: PURPOSE, activeAt: now },
      members: {
        create: [
          member(ana, "coordinator"),
          member(ben, "note_taker"),
          member(chidi, "member"),
          member(emi, "member"),
        ],
      },
      aims: {
        create: AIMS.map((aim, position) => ({ ...aim, position, adoptedAt: now })),
      },
      documents: {
        create: {
          title: "Sample: how a land trust works",
          url: "https://example.org/",
          audience: "everyone",
        },
      },
    },
    include: { aims: true },
  });
  const other = await db.group.create({
    data: {
      ...{ slug: "sample-teaching", name: "Sample: Teaching each other", activeAt: now, joining: "request" },
      ...{
        purpose: "**Sample text.** Workshops by neighbors for neighbors.",
        questions: ["What could you teach?"],
      },
      members: { create: member(dolores, "coordinator") },
    },
  });
  const objective = group.aims.find(({ sort }) => sort === "objective");
  if (objective) {
    await db.collaboration.create({
      data: { fromId: group.id, toId: other.id, aimId: objective.id, state: "accepted", decidedAt: now },
    });
  }
  return { people, groupId: group.id, otherId: other.id };
}
