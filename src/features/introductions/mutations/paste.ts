import "server-only";
import { OPEN_DAYS } from "@/features/board/constants";
import { personalArea } from "@/features/board/utils/area";
import { getGazetteer } from "@/features/places/data";
import type { Prisma } from "@/generated/prisma/client";
import { db, withDatabase } from "@/lib/db";
import { recordLogEntry } from "@/lib/log-entry";
import type { Permit } from "@/lib/permit";
import { keyedHash, randomToken, seal } from "@/lib/secrets";
import { PASTE_FORM } from "../data/pasted";
import type { PastedRow } from "../utils/paste";
import { draftIntroduction } from "./start";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Keeps what was pasted for an hour, sealed, to be looked over by whoever pasted it. @returns its id */
export async function keepPasted(
  { actor }: Permit<"board.organize">,
  text: string,
  now: Date,
): Promise<string> {
  const sealed = Buffer.from(seal("introduction", text)).toString("base64");
  const { id } = await withDatabase(() =>
    db.draft.create({
      data: {
        ...{ form: PASTE_FORM, secretHash: keyedHash("draft", randomToken()), locale: actor.locale },
        values: { personId: actor.id, sealed },
        expiresAt: new Date(now.getTime() + HOUR),
      },
    }),
  );
  return id;
}

type GoodRow = PastedRow & {
  side: NonNullable<PastedRow["side"]>;
  category: NonNullable<PastedRow["category"]>;
  town: NonNullable<PastedRow["town"]>;
};
const isGood = (row: PastedRow): row is GoodRow => row.error === null;

/** A post for organizers only, of somebody whom an organizer speaks for. */
async function toPost(row: GoodRow, authorId: string, now: Date): Promise<Prisma.PostCreateManyInput> {
  const area = personalArea(row.town, (await getGazetteer()).towns);
  return {
    ...{ side: row.side, category: row.category, lang: row.lang, title: row.what, body: row.details },
    ...{ mode: "either", townId: row.town.id, areaTown: area.town, areaCounty: area.county },
    ...{ areaRegions: area.regions, lat: area.lat, lng: area.lng, audience: "organizers" },
    ...{ authorId, behalf: "person", behalfName: row.name, behalfContact: row.contact },
    ...{ state: "open", createdAt: now, openedAt: now },
    expiresAt: new Date(now.getTime() + OPEN_DAYS * DAY),
  };
}

/** Notes down an introduction for each two rows that belong together. */
async function draftPairs(
  permit: Permit<"introduction.make">,
  rows: readonly (GoodRow & { id: string })[],
  now: Date,
): Promise<void> {
  for (const row of rows) {
    const other = rows.find(({ number }) => number === row.with);
    // Both may name the other: once is enough.
    if (!other || (other.with === row.number && other.number < row.number)) continue;
    const [need, offer] = row.side === "need" ? [row, other] : [other, row];
    const pair = { needId: need.id, offerId: offer.id, initiativeIds: [] };
    await draftIntroduction(permit, pair, { firstStep: "call", note: "", noteLang: row.lang }, now);
  }
}

/**
 * Makes notes of the good rows, and drafts of introductions where two belong together. Once: the second time there is
 * nothing left to take.
 * @returns how many; null when somebody took them already
 */
export async function takePasted(
  permit: Permit<"introduction.make">,
  draftId: string,
  rows: readonly PastedRow[],
  now: Date,
): Promise<number | null> {
  const authorId = permit.actor.id;
  const made = await withDatabase(() =>
    db.$transaction(async (tx) => {
      const { count } = await tx.draft.deleteMany({ where: { id: draftId, form: PASTE_FORM } });
      if (count === 0) return null;
      const found: (GoodRow & { id: string })[] = [];
      for (const row of rows.filter(isGood)) {
        const { id } = await tx.post.create({ data: await toPost(row, authorId, now) });
        await recordLogEntry(tx, {
          actorId: authorId,
          action: "post.paste",
          subjectType: "post",
          subjectId: id,
        });
        found.push({ ...row, id });
      }
      return found;
    }),
  );
  if (made) await draftPairs(permit, made, now);
  return made?.length ?? null;
}
