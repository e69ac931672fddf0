import { z } from "zod";
import { listOf } from "@/lib/action/form-data";
import { ROLES } from "@/lib/actor";

const personId = z.uuid();
const role = z.enum(ROLES);

/** A role to give. Regions count for organizers and curators (none: the whole state), kinds for curators (none: all). */
export const grantRoleSchema = z.strictObject({
  personId,
  role,
  regions: listOf(z.string().max(80)),
  kinds: listOf(z.string().max(80)),
});

/** A role to take. */
export const revokeRoleSchema = z.strictObject({ personId, role });

/** Whose account is closed or opened. */
export const personSchema = z.strictObject({ personId });

/** A form with nothing but a button. */
export const nothingSchema = z.strictObject({});
