"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { defineAction } from "@/lib/action/define";
import { clearSiteData } from "@/lib/auth/clear-site-data";
import { dropCookie, SESSION_COOKIE } from "@/lib/auth/cookies";
import { setResponseHeader } from "@/lib/http";
import { endAllSessions, endSession } from "../mutations";
import { canManageSessions } from "../permissions/sessions";
import { endSessionSchema } from "../schema/sessions";

/** Signs out in another browser. */
export const endSessionAction = defineAction({
  schema: endSessionSchema,
  permission: canManageSessions,
  run: async ({ input, permit }) => {
    await endSession(permit, input.session);
    redirect("/account#sessions");
  },
});

/** Signs out everywhere, here too. */
export const signOutEverywhereAction = defineAction({
  schema: z.object({}),
  permission: canManageSessions,
  run: async ({ permit }) => {
    await endAllSessions(permit);
    await dropCookie(SESSION_COOKIE);
    await setResponseHeader("clear-site-data", clearSiteData(permit.actor.isShared));
    redirect("/");
  },
});
