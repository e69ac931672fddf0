import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { slugify } from "@/features/places/utils";
import { isSteward } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { getWebsite } from "../data/websites";
import type { WebsiteDto } from "../types";

type Entry = Pick<InitiativeDetailDto, "id" | "website" | "region" | "kind" | "status">;

async function roleOf(actor: Actor, { id, region, kind }: Entry): Promise<"steward" | "curator" | null> {
  if (actor.kind !== "member") return null;
  if (await isSteward(actor.id, id)) return "steward";
  return isEntrusted(actor, { region: slugify(region), kind }) ? "curator" : null;
}

/** For the page of an entry: the day on which its website was last found dead, and whether the reader may confirm it. */
export async function loadEntryFreshness(
  entry: Entry,
): Promise<{ state: "ok"; website: WebsiteDto | null; role: "steward" | "curator" | null } | Unavailable> {
  return available(async () => ({
    state: "ok" as const,
    website: await getWebsite(entry.id, entry.website),
    role: entry.status === "closed" ? null : await roleOf(await getActor(), entry),
  }));
}
