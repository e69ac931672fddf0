import { listBlocksOf } from "@/features/people/data/avoidances";
import type { Locale } from "@/i18n/locales";
import { LOOK_BACK_DAYS } from "../constants";
import { type DueSubscriber, listSubscribers, listTold } from "../data/digest";
import { wordings } from "../loaders/wording";
import { connectAll, markChecked, sendDigest } from "../mutations/digest";
import type { Frequency } from "../types";
import { daysBefore } from "../utils/period";
import { keyOf } from "./choose";
import { compose } from "./compose";
import { draw, type Edition, type Outline, OVERLAP } from "./outline";
import type { DigestSource } from "./source";
import { openSuggestions } from "./suggest";

/** Subscribers that are held in memory at once. */
const PAGE = 200;
const NOBODY: ReadonlySet<string> = new Set();

/** What a run did. */
export type DigestRun = { looked: number; sent: number };

/**
 * Writes the digests of this week (or day). Safe to run twice, at the same time too, and to be cut short anywhere:
 * each subscriber is one transaction.
 * @param signal ends it after the subscriber under way
 */
export async function runDigest(
  frequency: Frequency,
  { sources, now, signal }: { sources: readonly DigestSource[]; now: Date; signal: AbortSignal },
): Promise<DigestRun> {
  await connectAll();
  const since = new Date(daysBefore(now, LOOK_BACK_DAYS).getTime() - OVERLAP);
  const opened = await Promise.all(
    sources.map(async ({ topic, open }) => [topic, await open(since, now)] as const),
  );
  const edition: Edition = {
    now,
    sources: new Map(opened),
    suggestions: await openSuggestions(now),
    wordingIn: wordings(),
  };
  const run: DigestRun = { looked: 0, sent: 0 };
  let after: string | null = null;
  while (!signal.aborted) {
    const page = await listSubscribers(frequency, { after, take: PAGE, now });
    await writePage(page, edition, { run, since, signal });
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE) break;
  }
  return run;
}

async function writePage(
  page: DueSubscriber[],
  edition: Edition,
  { run, since, signal }: { run: DigestRun; since: Date; signal: AbortSignal },
): Promise<void> {
  const told = new Map<string, Set<string>>(page.map(({ id }) => [id, new Set()]));
  for (const { subscriberId, topic, subjectId } of await listTold([...told.keys()], since)) {
    told.get(subscriberId)?.add(keyOf({ topic, id: subjectId }));
  }
  const blocks = await listBlocksOf(page.flatMap(({ personId }) => personId ?? []));
  const outlines = page.map((subscriber) => {
    const blocked = blocks.get(subscriber.personId ?? "") ?? NOBODY;
    return draw(subscriber, { told: told.get(subscriber.id) ?? new Set(), blocked }, edition);
  });
  const full = outlines.filter((outline) => !isEmpty(outline));
  for (const locale of new Set(full.map(({ subscriber }) => subscriber.locale as Locale))) {
    const inLocale = full.filter(({ subscriber }) => subscriber.locale === locale);
    for (const digest of await compose(inLocale, locale, edition)) {
      if (signal.aborted) return;
      if (await sendDigest(digest, edition.now)) run.sent++;
    }
  }
  const empty = outlines.filter(isEmpty).map(({ subscriber }) => subscriber.id);
  if (empty.length > 0) await markChecked(empty, edition.now);
  run.looked += page.length;
}

function isEmpty({ chosen, subscriber }: Outline): boolean {
  return chosen.length === 0 && subscriber.plannedVisits.length === 0;
}
