import { getEntry, isSteward } from "@/features/proposals/data/entries";
import { isEntrusted } from "@/features/proposals/permissions";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable } from "@/lib/available";
import { recipientHash } from "@/lib/mailer/enqueue";
import { loadPermitted } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import {
  getClaimant,
  getLink,
  getReach,
  hasOpenClaim,
  isOnlyOneOf,
  listOwnEntries,
  listStewards,
} from "./data/stewards";
import { canClaim, canSeeStewards } from "./permissions";
import type { DeadLink, LinkAbout, StewardDto } from "./types";
import { ownDomain, shownMail } from "./utils";

/** The page on which an entry is claimed, or on which those who look after it see each other. */
export type ClaimPage = {
  slug: string;
  name: string;
  isSteward: boolean;
  isEditor: boolean;
  /** For those who look after it and editors. */
  stewards: StewardDto[] | null;
  /** Id of the reader. */
  me: string;
  /** Address that the page shows, to which a link can go. */
  mail: string | null;
  /** Domain of its website, where it is its own. */
  domain: string | null;
  hasOpenClaim: boolean;
};

/** Who looks after an entry, or how to. */
export function loadClaim(slug: string) {
  return loadPermitted(canClaim, async ({ actor }): Promise<{ found: ClaimPage | null }> => {
    const entry = await getEntry({ slug });
    if (entry?.listing !== "published") return { found: null };
    const { id, reach, values } = entry;
    const isOwn = await isSteward(actor.id, id);
    const permit = canSeeStewards(actor, { reach, isSteward: isOwn });
    const domain = ownDomain(values);
    return {
      found: {
        ...{ slug: entry.slug, name: values.name, me: actor.id, isSteward: isOwn },
        isEditor: isEntrusted(actor, reach),
        stewards: isDenied(permit) ? null : await listStewards(permit, id),
        mail: shownMail(values),
        domain: domain && (await isOnlyOneOf(domain, id)) ? domain : null,
        hasOpenClaim: await hasOpenClaim(actor.id, id),
      },
    };
  });
}

/** What a mailed link opens. */
export type LoadedLink =
  | { state: "claim"; about: LinkAbout; claimant: { name: string; email: string } }
  /** `who`: whether the reader is the one it was sent to. */
  | { state: "invitation"; about: LinkAbout; who: "visitor" | "invited" | "other" }
  | DeadLink;

/** Reads what a mailed link is about. Changes nothing. */
export async function loadLink(token: string, now = new Date()): Promise<LoadedLink | Unavailable> {
  return available(async (): Promise<LoadedLink> => {
    const link = token.includes("\0") ? null : await getLink(token);
    if (!link) return { state: "wrong" };
    const { proposal, usedAt, expiresAt } = link;
    const entry = proposal ? proposal.initiative : link.initiative;
    if (usedAt || expiresAt <= now || entry?.listing !== "published") return { state: "over" };
    const about = { slug: entry.slug, name: entry.name, town: entry.town.name };
    if (proposal) {
      const isOpen = proposal.state === "open" || proposal.state === "asked";
      const claimant = isOpen && proposal.authorId ? await getClaimant(proposal.authorId) : null;
      return claimant ? { state: "claim", about, claimant } : { state: "over" };
    }
    const actor = await getActor();
    if (actor.kind !== "member") return { state: "invitation", about, who: "visitor" };
    const isInvited = link.sentToHash === recipientHash(actor.email.toLowerCase());
    return { state: "invitation", about, who: isInvited ? "invited" : "other" };
  });
}

/** For the page of an entry: whether somebody can be said hello to, and whether the reader looks after it. */
export type EntryPeople = { state: "ok"; canBeReached: boolean; isLookedAfter: boolean; isOwn: boolean };

export async function loadEntryPeople(id: number): Promise<EntryPeople | Unavailable> {
  return available(async () => {
    const [actor, reach] = [await getActor(), await getReach(id)];
    return {
      state: "ok" as const,
      ...reach,
      isOwn: actor.kind === "member" && (await isSteward(actor.id, id)),
    };
  });
}

/** The form that says hello. */
export type HelloPage = {
  slug: string;
  name: string;
  canBeReached: boolean;
  isLookedAfter: boolean;
  member: { name: string; email: string } | null;
};

export async function loadHello(
  slug: string,
): Promise<{ state: "ok"; page: HelloPage | null } | Unavailable> {
  return available(async () => {
    const entry = await getEntry({ slug });
    if (entry?.listing !== "published") return { state: "ok" as const, page: null };
    const [actor, reach] = [await getActor(), await getReach(entry.id)];
    return {
      state: "ok" as const,
      page: {
        ...{ slug: entry.slug, name: entry.values.name, ...reach },
        member: actor.kind === "member" ? { name: actor.name, email: actor.email } : null,
      },
    };
  });
}

/** The pages that somebody looks after, for her account. @throws UnavailableError */
export const loadOwnEntries = listOwnEntries;
