"use server";

import { refresh } from "next/cache";
import { listRegions } from "@/features/places/loaders";

import { defineAction, type Failure } from "@/lib/action/define";
import { listKinds } from "../data/kinds";
import {
  banPerson,
  grantRole,
  type PersonChange,
  promiseConfidentiality,
  revokeRole,
  unbanPerson,
} from "../mutations/roles";
import { canManagePeople, canPromise } from "../permissions/roles";
import { grantRoleSchema, nothingSchema, personSchema, revokeRoleSchema } from "../schema/roles";

const FAILURES: Partial<Record<PersonChange, Failure>> = {
  last_admin: { code: "forbidden", message: "@desk.person.errors.lastAdmin" },
  self: { code: "forbidden", message: "@desk.person.errors.self" },
  forbidden: { code: "forbidden" },
};

/** What an admin is told; the page around the form shows how things are now. */
function answer(change: PersonChange, done: string): Failure | { message: string } {
  refresh();
  return FAILURES[change] ?? { message: `@desk.person.done.${change === "unchanged" ? "unchanged" : done}` };
}

export const grantRoleAction = defineAction({
  schema: grantRoleSchema,
  permission: canManagePeople,
  run: async ({ permit, input: { personId, role, regions, kinds } }) => {
    const known = new Set((await listRegions()).map(({ slug }) => slug));
    if (regions.some((slug) => !known.has(slug))) {
      return { code: "invalid", fields: { regions: "@common.form.fields.choose" } };
    }
    const knownKinds = new Set((await listKinds()).map(({ key }) => key));
    if (kinds.some((key) => !knownKinds.has(key))) {
      return { code: "invalid", fields: { kinds: "@common.form.fields.choose" } };
    }
    const grant = {
      role,
      regions: role === "admin" ? [] : [...new Set(regions)].sort(),
      kinds: role === "curator" ? [...new Set(kinds)].sort() : [],
    };
    return answer(await grantRole(permit, personId, grant), "granted");
  },
});

export const revokeRoleAction = defineAction({
  schema: revokeRoleSchema,
  permission: canManagePeople,
  run: async ({ permit, input: { personId, role } }) =>
    answer(await revokeRole(permit, personId, role), "revoked"),
});

export const banPersonAction = defineAction({
  schema: personSchema,
  permission: canManagePeople,
  run: async ({ permit, input }) => answer(await banPerson(permit, input.personId), "banned"),
});

export const unbanPersonAction = defineAction({
  schema: personSchema,
  permission: canManagePeople,
  run: async ({ permit, input }) => answer(await unbanPerson(permit, input.personId), "unbanned"),
});

export const promiseAction = defineAction({
  schema: nothingSchema,
  permission: canPromise,
  run: async ({ permit }) => {
    await promiseConfidentiality(permit);
    refresh();
    return { message: "@account.promise.done" };
  },
});
