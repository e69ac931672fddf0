import { z } from "zod";
import { hidesMore } from "@/features/initiatives/utils";
import { getGazetteer } from "@/features/places/data";
import { getActor } from "@/lib/auth/session";
import { available } from "@/lib/available";
import { loadPermitted } from "@/lib/page-access";
import { PAGE_SIZE } from "../constants";
import {
  getEntry,
  getKept,
  isSteward,
  listEntryRevisions,
  listMergedInto,
  type StoredEntry,
} from "../data/entries";
import { getProposal, listAskers, listQueue } from "../data/proposals";
import { findSimilar } from "../data/similar";
import { canCurate, isEntrusted } from "../permissions";
import { publicView } from "../serializers";
import { toHistory } from "../serializers/history";
import type { Merged, ProposalDto } from "../types";
import { mergeChanges, valuesAt } from "../utils/merge";
import { readProposalToken } from "../utils/tokens";
import { type EntryForms, readForms } from "./forms";
import { readKeptForm } from "./photos";

const first = (value: string | string[] | undefined): string => [value].flat()[0] ?? "";
const readId = (text: string): string | null => z.uuid().safeParse(text).data ?? null;

/** Why an entry's page is not there. */
type NotShown = { state: "missing" | "gone" };

async function shown(slug: string): Promise<StoredEntry | NotShown> {
  const entry = slug === "" ? null : await getEntry({ slug });
  if (!entry || entry.listing === "hidden" || entry.listing === "merged") return { state: "missing" };
  return entry.listing === "retired" ? { state: "gone" } : entry;
}

type PageParams = Record<string, string | string[] | undefined>;

/** The form for something new. @param params `town` as a slug or name; what came of a picture */
export async function loadNewForm(params: PageParams) {
  return available(async () => {
    const [actor, gazetteer] = [await getActor(), await getGazetteer()];
    const kept = await readKeptForm(params, "");
    const email = actor.kind === "member" ? actor.email : null;
    const start = gazetteer.town(first(params.town).slice(0, 80))?.name ?? "";
    return { state: "ok" as const, ...(await readForms()), email, start, kept, countsAtOnce: false };
  });
}

/** The form for a change of an entry, as it is now. */
export async function loadEditForm(slug: string, params: PageParams = {}) {
  return available(async () => {
    const entry = await shown(slug);
    if (!("values" in entry)) return entry;
    const actor = await getActor();
    const isMember = actor.kind === "member";
    const countsAtOnce =
      isEntrusted(actor, entry.reach) || (isMember && (await isSteward(actor.id, entry.id)));
    const email = isMember ? actor.email : null;
    const values = countsAtOnce ? entry.values : publicView(entry.values);
    const kept = await readKeptForm(params, slug);
    const forms = { ...(await readForms()), email, countsAtOnce, kept };
    return { state: "ok" as const, ...forms, entry: { ...entry, values } };
  });
}

/** Name and slug of an entry that is shown, for the form that reports it. */
export async function loadReportForm(slug: string) {
  return available(async () => {
    const entry = await shown(slug);
    if (!("values" in entry)) return entry;
    return {
      state: "ok" as const,
      ...{ slug: entry.slug, name: entry.values.name },
      isMember: (await getActor()).kind === "member",
    };
  });
}

/** Where an entry's history is read: that of a merged one goes with the one it became. */
async function openHistory(entry: StoredEntry, canCare: boolean) {
  const { listing, values } = entry;
  const kept = listing === "merged" ? await getKept(entry.id) : null;
  if (listing !== "published" && !canCare && !kept) return null;
  return {
    kept,
    // Two entries that became one show as little of their place as either.
    locationPrivacy: kept && hidesMore(kept, values) ? kept.locationPrivacy : values.locationPrivacy,
  };
}

/** The history of an entry that is shown, or became one that is; of any other for editors alone. */
export async function loadHistory(slug: string) {
  return available(async () => {
    const actor = await getActor();
    const entry = slug === "" ? null : await getEntry({ slug });
    const canCare = entry !== null && isEntrusted(actor, entry.reach);
    const open = entry && (await openHistory(entry, canCare));
    if (!entry || !open) {
      return { state: entry?.listing === "retired" ? ("gone" as const) : ("missing" as const) };
    }
    const items = toHistory(await listEntryRevisions(entry.id), open, await listAskers(entry.id));
    const { version, listing, values } = entry;
    return {
      ...{ state: "ok" as const, slug: entry.slug, name: values.name, version, listing },
      // What became of a merged one is decided at the desk's list of mergers.
      canCare: canCare && listing !== "merged",
      kept: open.kept,
      mergedFrom: await listMergedInto(entry.id),
      ...(await readForms()),
      items: items.slice(0, PAGE_SIZE * 4),
    };
  });
}

/** One page of what waits at the desk. @param page from 1; one that is not there is the nearest that is */
export function loadQueue(page: string | string[] | undefined = "1") {
  return loadPermitted(canCurate, async (permit) => {
    const all = await listQueue(permit);
    const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
    const wanted = /^\d{1,6}$/.test(first(page)) ? Number(first(page)) : 1;
    const at = Math.min(Math.max(wanted, 1), last);
    const start = (at - 1) * PAGE_SIZE;
    return {
      items: all.slice(start, start + PAGE_SIZE),
      ...{ first: start, total: all.length, page: at },
      openTotal: all.filter(({ state }) => state === "open").length,
      ...(await readForms()),
    };
  });
}

/** A proposal with all that is needed to decide about it. */
export type ProposalCase = EntryForms & {
  proposal: ProposalDto;
  /** The entry as it is; null for a new one. */
  entry: StoredEntry | null;
  merged: Merged;
  similar: Awaited<ReturnType<typeof findSimilar>>;
  /** The proposal that is next in the queue. */
  nextId: string | null;
};

/** One proposal for the desk; `found` is null when there is none, or it is entrusted to others. */
export function loadProposal(parameter: string) {
  return loadPermitted(canCurate, async (permit): Promise<{ found: ProposalCase | null }> => {
    const id = readId(parameter);
    const proposal = id && (await getProposal(id));
    if (!proposal || !isEntrusted(permit.actor, proposal.reach)) return { found: null };
    const entry = proposal.initiativeId === null ? null : await getEntry({ id: proposal.initiativeId });
    const { name = entry?.values.name ?? "", website = null } = proposal.changes;
    const sketch = { name, website, town: proposal.town, ...(entry && { exceptId: entry.id }) };
    const queue = await listQueue(permit);
    const at = queue.findIndex((one) => one.id === id);
    return {
      found: {
        ...{ proposal, entry, merged: await mergeFor(proposal, entry), ...(await readForms()) },
        similar: await findSimilar(sketch),
        nextId: queue[at + 1]?.id ?? null,
      },
    };
  });
}

async function mergeFor({ changes, baseVersion }: ProposalDto, entry: StoredEntry | null): Promise<Merged> {
  if (!entry) return { patch: changes, conflicts: [] };
  const revisions = await listEntryRevisions(entry.id);
  return mergeChanges(changes, entry.values, valuesAt(baseVersion ?? entry.version, revisions));
}

/** One's own suggestion, by the link in a mail. */
export async function loadOwnSuggestion(token: string) {
  return available(async () => {
    const read = readProposalToken(token, new Date());
    if (read.state === "wrong") return { state: "missing" as const };
    if (read.state === "expired") return { state: "gone" as const };
    const proposal = await getProposal(read.id);
    return proposal ? { state: "ok" as const, proposal, token } : { state: "missing" as const };
  });
}
