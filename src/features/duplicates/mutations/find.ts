import "server-only";
import { setImmediate as breathe } from "node:timers/promises";
import { db, withDatabase } from "@/lib/db";
import { TELLING_FIELDS } from "../constants";
import { listChangedIds, readPairEntries } from "../data/directory";
import { findPairs } from "../pairing";
import type { FoundPair } from "../types";

/** Pairs of one statement. */
const PIECE = 1_000;
/** Minutes that the look at what changed goes back: more than it comes round in, so that nothing falls between. */
const LOOKS_BACK = 25;
/** How much likelier a pair that somebody decided about has to be to be looked at again. */
const LIKELIER = 0.05;

type Found = { entries: number; pairs: number };

function* piecesOf<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += PIECE) yield all.slice(at, at + PIECE);
}

const columnsOf = (pairs: readonly FoundPair[]) => ({
  first: pairs.map(({ firstId }) => firstId),
  second: pairs.map(({ secondId }) => secondId),
  score: pairs.map(({ score }) => score),
  // One text each: lists of lists have to be of one length.
  signals: pairs.map(({ signals }) => signals.join(" ")),
});

/** Adds what is new and brings to date what is open; what somebody decided about is left alone. */
async function write(pairs: FoundPair[], now: Date): Promise<void> {
  const { first, second, score, signals } = columnsOf(pairs);
  await db.$executeRaw`
    INSERT INTO "duplicate_pair" AS p ("id", "first_id", "second_id", "score", "signals", "found_at")
    SELECT gen_random_uuid(), n."first", n."second", n."score", string_to_array(n."signals", ' '), ${now}
    FROM unnest(${first}::int[], ${second}::int[], ${score}::float8[], ${signals}::text[])
      AS n("first", "second", "score", "signals")
    -- One of them may be gone since it was read.
    JOIN "initiative" a ON a."id" = n."first" JOIN "initiative" b ON b."id" = n."second"
    ON CONFLICT ("first_id", "second_id") DO UPDATE SET "score" = EXCLUDED."score", "signals" = EXCLUDED."signals"
      WHERE p."state" = 'open' AND (p."score", p."signals") IS DISTINCT FROM (EXCLUDED."score", EXCLUDED."signals")`;
}

/** Opens again what was called different, when what tells changed since and speaks more for it than then. */
async function reopen(pairs: FoundPair[], now: Date): Promise<void> {
  const { first, second, score, signals } = columnsOf(pairs);
  await db.$executeRaw`
    UPDATE "duplicate_pair" p SET "state" = 'open', "decided_at" = NULL, "decided_by_id" = NULL,
      "score" = n."score", "signals" = string_to_array(n."signals", ' '), "found_at" = ${now}
    FROM unnest(${first}::int[], ${second}::int[], ${score}::float8[], ${signals}::text[])
      AS n("first", "second", "score", "signals")
    WHERE p."first_id" = n."first" AND p."second_id" = n."second" AND p."state" = 'different'
      AND (n."score" > p."score" + ${LIKELIER} OR NOT string_to_array(n."signals", ' ') <@ p."signals")
      AND EXISTS (SELECT 1 FROM "revision" r WHERE r."subject_type" = 'initiative'
        AND r."subject_id" IN (p."first_id", p."second_id") AND r."created_at" > p."decided_at"
        AND jsonb_exists_any(r."after", ${[...TELLING_FIELDS]}::text[]))`;
}

/** Takes away what waits and is no longer found, and what is about an entry that is not shown any more. */
async function clear(found: readonly FoundPair[], only: ReadonlySet<number> | null): Promise<void> {
  const names = new Set(found.map(({ firstId, secondId }) => `${firstId} ${secondId}`));
  const open = await db.duplicatePair.findMany({
    where: { state: "open" },
    select: { id: true, firstId: true, secondId: true },
  });
  const stale = open.filter(
    ({ firstId, secondId }) =>
      (!only || only.has(firstId) || only.has(secondId)) && !names.has(`${firstId} ${secondId}`),
  );
  for (const piece of piecesOf(stale)) {
    await db.duplicatePair.deleteMany({ where: { id: { in: piece.map(({ id }) => id) }, state: "open" } });
  }
  const isGone = { listing: { not: "published" as const } };
  await db.duplicatePair.deleteMany({
    where: { state: "open", OR: [{ first: isGone }, { second: isGone }] },
  });
}

async function find(only: ReadonlySet<number> | null, now: Date, signal?: AbortSignal): Promise<Found> {
  const entries = await readPairEntries(signal);
  const pause = async () => {
    // Mail and other jobs of the same process go first.
    await breathe();
    signal?.throwIfAborted();
  };
  const pairs = await findPairs(entries, { pause, ...(only && { only }) });
  return withDatabase(async () => {
    for (const piece of piecesOf(pairs)) {
      await write(piece, now);
      await reopen(piece, now);
      signal?.throwIfAborted();
    }
    await clear(pairs, only);
    return { entries: entries.length, pairs: pairs.length };
  });
}

/** Looks through the whole directory for entries that may be one. Safe to run twice, and to be ended anywhere. */
export function findAllPairs(now: Date, signal?: AbortSignal): Promise<Found> {
  return find(null, now, signal);
}

/** Looks for entries that may be one with what was added or changed in the last minutes. */
export async function findChangedPairs(now: Date, signal?: AbortSignal): Promise<Found> {
  const changed = await listChangedIds(new Date(now.getTime() - LOOKS_BACK * 60_000));
  return changed.size === 0 ? { entries: 0, pairs: 0 } : find(changed, now, signal);
}
