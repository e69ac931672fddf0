import type { FilterProblem } from "@/features/initiatives/types";
import type { Locale } from "@/i18n/locales";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available, type Unavailable, whenAvailable } from "@/lib/available";
import { TOPICS } from "../constants";
import { getSubscriber, getSubscriberOf, type SubscriberRow } from "../data";
import { toManagedDto, toVisitDto } from "../serializers";
import type { ManagedDto, SearchDto, Topic, VisitDto } from "../types";
import { readManageToken, readUnsubscribeToken } from "../utils/tokens";
import { openSearches } from "./searches";
import { loadWording } from "./wording";

/** The topic that an address names; entries of the directory without one. */
const topicOf = (text: string | null): Topic => TOPICS.find((topic) => topic === text) ?? "initiatives";

/** A link that opens nothing: too old, or none of ours. */
type Shut = { state: "expired" } | { state: "wrong" };

/** What a subscription to the search of an address would bring. */
export async function loadSearch(
  params: URLSearchParams,
  locale: Locale,
): Promise<
  { state: "ok"; search: SearchDto; problems: FilterProblem[]; email: string | null } | Unavailable
> {
  return available(async () => {
    const topic = topicOf(params.get("topic"));
    const [searches, actor] = [await openSearches(topic), await getActor()];
    const { filters, problems } = searches.read(params);
    const search = searches.say(filters, await loadWording(locale));
    return { state: "ok" as const, search, problems, email: emailOf(actor) };
  });
}

/** The address of whoever is signed in; null for others, and while nobody can tell. */
export async function loadEmail(): Promise<string | null> {
  const loaded = await whenAvailable(getActor);
  return loaded.state === "ok" ? emailOf(loaded.value) : null;
}

const emailOf = (actor: Actor): string | null => (actor.kind === "member" ? actor.email : null);

async function readManaged(row: SubscriberRow, locale: Locale): Promise<ManagedDto> {
  const wording = await loadWording(locale);
  const [initiatives, posts] = [await openSearches("initiatives"), await openSearches("posts")];
  return toManagedDto(row, ({ topic, filters }) =>
    (topic === "posts" ? posts : initiatives).say(filters, wording),
  );
}

/** All that a link of a mail manages. */
export async function loadManaged(
  token: string,
  locale: Locale,
  now = new Date(),
): Promise<{ state: "ok"; managed: ManagedDto } | Shut | Unavailable> {
  return available(async () => {
    const read = readManageToken(token, now);
    if (read.state !== "ok") return { state: read.state };
    const row = await getSubscriber(read.subscriberId);
    if (!row) return { state: "wrong" as const };
    return { state: "ok" as const, managed: await readManaged(row, locale) };
  });
}

/** The same for whoever is signed in; null for others, and for those without subscriptions. */
export async function loadOwn(
  locale: Locale,
): Promise<{ state: "ok"; isSignedIn: boolean; managed: ManagedDto | null } | Unavailable> {
  return available(async () => {
    const actor = await getActor();
    if (actor.kind !== "member") return { state: "ok" as const, isSignedIn: false, managed: null };
    const row = await getSubscriberOf(actor);
    return { state: "ok" as const, isSignedIn: true, managed: row && (await readManaged(row, locale)) };
  });
}

/** One planned visit, to be asked about. */
export async function loadVisit(
  token: string,
  id: string,
  now = new Date(),
): Promise<{ state: "ok"; visit: VisitDto } | Shut | Unavailable> {
  return available(async () => {
    const read = readManageToken(token, now);
    if (read.state !== "ok") return { state: read.state };
    const row = await getSubscriber(read.subscriberId);
    const found = row?.plannedVisits.find((visit) => visit.id === id);
    const visit = found ? toVisitDto(found) : null;
    return visit ? { state: "ok" as const, visit } : { state: "wrong" as const };
  });
}

/** What a link that leaves a list would end; `search` is null for all mail. Nothing is changed. */
export async function loadLeaving(
  token: string,
  locale: Locale,
): Promise<
  | { state: "ok"; isAll: boolean; hasLeft: boolean; search: SearchDto | null }
  | { state: "wrong" }
  | Unavailable
> {
  return available(async () => {
    const read = readUnsubscribeToken(token);
    if (!read) return { state: "wrong" as const };
    const row = await getSubscriber(read.subscriberId);
    const { list } = read;
    if (list === "digest") {
      return { state: "ok" as const, isAll: true, hasLeft: row?.stoppedAt !== null, search: null };
    }
    const managed = row && (await readManaged(row, locale));
    const search = managed?.subscriptions.find(({ id }) => id === list.subscription) ?? null;
    return { state: "ok" as const, isAll: false, hasLeft: search === null, search };
  });
}
