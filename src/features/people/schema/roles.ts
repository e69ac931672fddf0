import { z } from "zod";
import { listOf } from "@/lib/action/form-data";
import { ROLES } from "@/lib/actor";

const personId = z.uuid();
const role = z.enum(ROLES);

/** A role to give. The regions count for organizers; none means the whole state. */
export const grantRoleSchema = z.strictObject({ personId, role, regions: listOf(z.string().max(80)) });

/** A role to take. */
export const revokeRoleSchema = z.strictObject({ personId, role });

/** Whose account is closed or opened. */
export const personSchema = z.strictObject({ personId });

/** A form with nothing but a button. */
export const nothingSchema = z.strictObject({});
