import { z } from "zod";
import { getActor } from "@/lib/auth/session";
import { type Unavailable, whenAvailable } from "@/lib/available";
import { loadPermitted } from "@/lib/page-access";
import { getEmailChange, isStoppable } from "../data/email-change";
import { getAccount, getProfile } from "../data/profiles";
import { canUseAccount } from "../permissions/account";
import { type ProfilePageDto, toProfilePage } from "../serializers/profile";

/** The account of whoever asks. */
export function loadAccount() {
  return loadPermitted(canUseAccount, async (permit) => ({
    actor: permit.actor,
    account: await getAccount(permit),
    emailChange: await getEmailChange(permit),
  }));
}

/** Whether the change that a mailed token can stop is still under way. */
export function loadStoppable(token: string) {
  return whenAvailable(() => isStoppable(token));
}

export type LoadedProfile =
  | { state: "ok"; profile: ProfilePageDto; isOwn: boolean; hasPage: boolean }
  | { state: "missing" }
  | Unavailable;

/** Somebody's page, as whoever asks may see it. */
export async function loadProfile(parameter: string): Promise<LoadedProfile> {
  const id = z.uuid().safeParse(parameter).data;
  if (!id) return { state: "missing" };
  const answer = await whenAvailable(async (): Promise<LoadedProfile> => {
    const [whole, reader] = [await getProfile(id), await getActor()];
    const profile = whole && toProfilePage(whole, reader);
    if (!profile) return { state: "missing" };
    const isOwn = reader.kind === "member" && reader.id === id;
    return { state: "ok", profile, isOwn, hasPage: whole.hasProfile };
  });
  return answer.state === "ok" ? answer.value : answer;
}
