import { getSeat } from "@/features/groups/data/seats";
import { canCoordinate, canKeepMinutes, canTakePart, isInAudience } from "@/features/groups/permissions";
import type { Seat } from "@/features/groups/types";
import type { Actor } from "@/lib/actor";
import { getActor } from "@/lib/auth/session";
import { available } from "@/lib/available";
import type { NoAccessState } from "@/lib/page-access";
import { isDenied } from "@/lib/permit";
import { listMembers, listNamed, showMember } from "../data/names";
import { getText, listTextActions, listVersions, meetingDay, type StoredText } from "../data/texts";
import { whoIs } from "../lines/names";
import { toPieces, withoutMentions } from "../lines/parse";
import { canReadText, isKeeper } from "../permissions";
import { ownerOf } from "../serializers";
import type { ShownAction, ShownPiece, TextAudience, TextState, VersionDto } from "../types";
import { type Holding, loadHolding } from "./holders";

/** A meeting's text for whoever may read it. */
export type ReadText = {
  id: string;
  slug: string;
  title: string;
  /** Language of the title. */
  titleLang: string;
  /** ISO 8601 (UTC). */
  startsAt: string;
  /** Null for one that nobody has begun. */
  text: {
    lang: string;
    state: TextState;
    audience: TextAudience;
    version: number;
    updatedAt: string;
    pieces: ShownPiece[];
  } | null;
  /** Whether other groups hold the meeting, too: their members read it as those of the group do. */
  isShared: boolean;
  /** Whether the reader writes it, makes a draft of an approved one, and sees what it was. */
  may: { write: boolean; reopen: boolean; see: boolean };
};

const audienceOf = (audience: string): TextAudience => (audience === "everyone" ? "everyone" : "members");

/** The pieces of a text with the actions of its lines as they stand now, and names as the reader may see them. */
async function showPieces(
  stored: StoredText,
  body: string,
  reader: { actor: Actor; seat: Seat },
): Promise<ShownPiece[]> {
  const rows = await listTextActions(stored.id);
  const members = await listMembers(
    stored.meeting.groupId,
    rows.map(({ ownerId }) => ownerId),
  );
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  let position = 0;
  const showAction = (text: string): ShownAction => {
    const row = byPosition.get(position);
    position += 1;
    // Each line of a text that was saved has its action; a name is never shown by the line alone.
    if (!row) return { id: null, text, state: "open", dueOn: null, owner: null };
    const owner = ownerOf(row, (id) => showMember(members, id, reader));
    const dueOn = row.dueOn?.toISOString().slice(0, 10) ?? null;
    return { id: row.id, text, state: row.state, dueOn, owner };
  };
  return toPieces(body, meetingDay(stored)).map((piece): ShownPiece => {
    if (piece.sort === "markdown") return piece;
    const items = piece.lines.map(({ sort, text }) =>
      sort === "decision"
        ? ({ sort, text } as const)
        : ({ sort: "action", action: showAction(text) } as const),
    );
    return { sort: "marked", items };
  });
}

type Reading = { actor: Actor; seat: Seat; holding: Holding };

async function readText(stored: StoredText, reader: Reading): Promise<ReadText> {
  const { id, title, startsAt, meeting, text } = stored;
  const { actor, seat, holding } = reader;
  return {
    ...{ id, slug: seat.slug, title: title ?? meeting.title, titleLang: meeting.lang },
    ...{ startsAt: startsAt.toISOString(), isShared: holding.isShared },
    text: text && {
      ...{ lang: text.lang, state: text.state, audience: audienceOf(text.audience), version: text.version },
      updatedAt: text.updatedAt.toISOString(),
      pieces: await showPieces(stored, text.body, reader),
    },
    may: {
      write: !isDenied(canKeepMinutes(actor, seat)),
      reopen: !isDenied(canCoordinate(actor, seat)),
      see: !isDenied(canTakePart(actor, seat)),
    },
  };
}

/** The text of a meeting of the group that this seat is in; null for who may not read it. @throws UnavailableError */
export async function loadTextSection(occurrenceId: string, seat: Seat): Promise<ReadText | null> {
  const [actor, stored] = [await getActor(), await getText(occurrenceId)];
  if (stored?.meeting.groupId !== seat.groupId) return null;
  const holding = await loadHolding(actor, stored);
  return canReadText(seat, { ...stored, ...holding }) ? readText(stored, { actor, seat, holding }) : null;
}

type Found = Reading & { state: "ok"; stored: StoredText };

/** A meeting of a group, for whoever may read its text. */
async function findText(
  slug: string,
  occurrenceId: string,
): Promise<Found | NoAccessState | { state: "missing" }> {
  const actor = await getActor();
  const stored = await getText(occurrenceId);
  const seat = stored && stored.meeting.group.slug === slug ? await getSeat(actor, { slug }) : null;
  if (!stored || !seat) return { state: "missing" };
  const holding = await loadHolding(actor, stored);
  if (canReadText(seat, { ...stored, ...holding })) return { state: "ok", stored, seat, actor, holding };
  return { state: actor.kind === "member" ? "forbidden" : "sign_in" };
}

/** The page of a text; with what it says as it was typed for those who write it. */
export type TextPage = { read: ReadText; body: string | null };

export async function loadTextPage(
  slug: string,
  occurrenceId: string,
): Promise<{ state: "ok"; page: TextPage } | { state: "missing" } | NoAccessState> {
  return available(async () => {
    const found = await findText(slug, occurrenceId);
    if (found.state !== "ok") return found;
    const read = await readText(found.stored, found);
    const isEdited = read.may.write && read.text?.state !== "approved";
    return {
      state: "ok" as const,
      page: { read, body: isEdited ? (found.stored.text?.body ?? "") : null },
    };
  });
}

/**
 * How somebody reads what a text was: whoever writes it as it was typed, others without the names in its lines that are
 * not shown to them.
 */
async function loadCover(actor: Actor, seat: Seat): Promise<(body: string) => string> {
  if (isKeeper(seat)) return (body) => body;
  const people = await listNamed(seat.groupId);
  const isShown = (mention: string) => {
    const who = whoIs(mention, people);
    const isOwn = actor.kind === "member" && who?.personId === actor.id;
    return who !== null && (isOwn || isInAudience(who.audience, seat));
  };
  return (body) => withoutMentions(body, (mention) => !isShown(mention));
}

/** What a text was, for those in the group. */
export type HistoryPage = Pick<ReadText, "id" | "slug" | "title" | "titleLang" | "startsAt"> & {
  version: number;
  canRestore: boolean;
  items: VersionDto[];
};

export async function loadHistory(
  slug: string,
  occurrenceId: string,
): Promise<{ state: "ok"; page: HistoryPage } | { state: "missing" } | NoAccessState> {
  return available(async () => {
    const found = await findText(slug, occurrenceId);
    if (found.state !== "ok") return found;
    const { actor, seat, stored } = found;
    const permit = canTakePart(actor, seat);
    if (isDenied(permit)) return { state: permit.denied };
    if (!stored.text) return { state: "missing" as const };
    const rows = await listVersions(permit, occurrenceId);
    const members = await listMembers(
      seat.groupId,
      rows.map(({ actorId }) => actorId),
    );
    const cover = await loadCover(actor, seat);
    const items = rows.map(({ actorId, createdAt, audience, ...row }): VersionDto => {
      const role = (actorId && members.get(actorId)?.role) || null;
      const who = actorId === null ? null : showMember(members, actorId, { actor, seat });
      const { version, body, state } = row;
      return {
        ...{ version, body: cover(body), state, audience: audienceOf(audience), role, who },
        createdAt: createdAt.toISOString(),
      };
    });
    const { id, title, startsAt, meeting, text } = stored;
    return {
      state: "ok" as const,
      page: {
        ...{ id, slug, title: title ?? meeting.title, titleLang: meeting.lang, items },
        ...{ startsAt: startsAt.toISOString(), version: text?.version ?? 0 },
        canRestore: isKeeper(seat) && !seat.isArchived && text?.state !== "approved",
      },
    };
  });
}
