import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { listNames } from "../data/names";
import { matchLines } from "../lines/match";
import { plainName, whoIs } from "../lines/names";
import { type MarkedLine, parseLines } from "../lines/parse";

type Tx = Prisma.TransactionClient;

/** A text that was saved, beside what it was. */
export type Saved = {
  occurrenceId: string;
  groupId: string;
  lang: string;
  before: string;
  after: string;
  /** YYYY-MM-DD. */
  meetingDay: string;
};

const linesOf = (body: string, sort: MarkedLine["sort"], day: string) =>
  parseLines(body, day).filter((line) => line.sort === sort);
const dayOf = (due: string | null) => (due === null ? null : new Date(`${due}T00:00:00Z`));
const ownerKey = (line: Pick<MarkedLine, "mention"> | undefined) => plainName(line?.mention ?? "");

/** Rows that have no line any more. */
function withoutLine<Row extends { id: string }>(
  rows: readonly Row[],
  found: readonly (string | null)[],
): Row[] {
  const kept = new Set(found);
  return rows.filter(({ id }) => !kept.has(id));
}

async function syncDecisions(
  tx: Tx,
  { occurrenceId, groupId, lang, after, meetingDay }: Saved,
): Promise<void> {
  const rows = await tx.groupDecision.findMany({ where: { occurrenceId } });
  const lines = linesOf(after, "decision", meetingDay);
  const owner = "";
  const found = matchLines(
    rows.map((row) => ({ ...row, owner })),
    lines.map(({ text }) => ({ text, owner })),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const [position, { text }] of lines.entries()) {
    const row = byId.get(found[position] ?? "");
    if (!row) await tx.groupDecision.create({ data: { occurrenceId, groupId, lang, text, position } });
    else if (row.text !== text || row.position !== position || row.lang !== lang) {
      await tx.groupDecision.update({ where: { id: row.id }, data: { text, position, lang } });
    }
  }
  const gone = withoutLine(rows, found).map(({ id }) => id);
  await tx.groupDecision.deleteMany({ where: { id: { in: gone } } });
}

type Row = Prisma.GroupActionGetPayload<object>;
type Names = Awaited<ReturnType<typeof listNames>>;

const ownerOf = (mention: string | null, names: Names) => {
  const person = mention === null ? null : whoIs(mention, names);
  return { ownerId: person?.personId ?? null, ownerName: person ? "" : (mention ?? "") };
};

/**
 * What of an action follows its line: its words always; owner and day where the line says something else than before,
 * for both may have changed since without it.
 */
function changesOf(row: Row, line: MarkedLine, was: MarkedLine | undefined, names: Names) {
  const isOwnerNew = ownerKey(line) !== ownerKey(was);
  // A name that was nobody's may be somebody's by now.
  const isStillOpen = row.ownerId === null && row.ownerName !== "";
  return {
    text: line.text,
    ...((isOwnerNew || isStillOpen) && ownerOf(line.mention, names)),
    ...(line.due !== (was?.due ?? null) && { dueOn: dayOf(line.due) }),
  };
}

/** Whether somebody is to be reminded anew: another one, or of another day. */
function isNewsFor(row: Row, changes: ReturnType<typeof changesOf>): boolean {
  const isOwner = changes.ownerId !== undefined && changes.ownerId !== row.ownerId;
  return isOwner || (changes.dueOn !== undefined && changes.dueOn?.getTime() !== row.dueOn?.getTime());
}

async function updateAction(
  tx: Tx,
  row: Row,
  data: ReturnType<typeof changesOf>,
  place: Pick<Row, "position" | "lang">,
) {
  const isSame = Object.entries({ ...data, ...place }).every(
    ([key, value]) => String(row[key as keyof Row]) === String(value),
  );
  if (isSame) return;
  const remindedAt = isNewsFor(row, data) ? { remindedAt: null } : {};
  await tx.groupAction.update({
    where: { id: row.id },
    data: { ...data, ...place, ...remindedAt, version: { increment: 1 } },
  });
}

async function syncActions(tx: Tx, saved: Saved): Promise<void> {
  const { occurrenceId, groupId, lang, before, after, meetingDay } = saved;
  const rows = await tx.groupAction.findMany({
    where: { occurrenceId },
    include: { _count: { select: { posts: true } } },
  });
  const [were, lines] = [linesOf(before, "action", meetingDay), linesOf(after, "action", meetingDay)];
  const names = lines.some(({ mention }) => mention !== null) ? await listNames(tx, groupId) : [];
  const found = matchLines(
    rows.map((row) => ({ ...row, owner: ownerKey(were[row.position]) })),
    lines.map((line) => ({ text: line.text, owner: ownerKey(line) })),
  );
  const byId = new Map(rows.map(({ _count, ...row }) => [row.id, row]));
  for (const [position, line] of lines.entries()) {
    const row = byId.get(found[position] ?? "");
    if (row) {
      // One whose line had gone is what it was when that went.
      const was = row.position < 0 ? line : were[row.position];
      await updateAction(tx, row, changesOf(row, line, was, names), { position, lang });
    } else {
      const data = { text: line.text, ...ownerOf(line.mention, names), dueOn: dayOf(line.due) };
      await tx.groupAction.create({ data: { occurrenceId, groupId, lang, position, ...data } });
    }
  }
  const gone = withoutLine(rows, found);
  const stays = gone.filter(({ state, _count }) => state === "done" || _count.posts > 0);
  const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);
  const goes = ids(gone).filter((id) => !ids(stays).includes(id));
  await tx.groupAction.deleteMany({ where: { id: { in: goes } } });
  await tx.groupAction.updateMany({ where: { id: { in: ids(stays) } }, data: { position: -1 } });
}

/**
 * Brings decisions and actions of a meeting to what its text says, in the transaction that saves it. A line that was
 * edited a little stays what it was; one that is gone takes its decision along, and its action unless it was ticked
 * off or has a need on the board.
 */
export async function syncLines(tx: Tx, saved: Saved): Promise<void> {
  await syncDecisions(tx, saved);
  await syncActions(tx, saved);
}
