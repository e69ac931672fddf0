// Groups, straight in the database of the test file.
import { randomUUID } from "node:crypto";
import type { GroupRole, Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db";

/** Makes a group with these people in it, by the id of each. It is coordinated when one of them coordinates it. */
export async function makeGroup(
  members: Record<string, GroupRole> = {},
  data: Partial<Prisma.GroupUncheckedCreateInput> = {},
) {
  const people = Object.entries(members);
  return db.group.create({
    data: {
      ...{ slug: `group-${randomUUID()}`, name: "Sample: a group" },
      activeAt: people.some(([, role]) => role === "coordinator") ? new Date() : null,
      ...data,
      members: { create: people.map(([personId, role]) => ({ personId, role, wayIn: "open" as const })) },
    },
  });
}
