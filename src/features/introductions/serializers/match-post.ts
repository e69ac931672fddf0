import type { Guarded } from "@/features/board/permissions/posts";
import { isPublicPost } from "@/features/board/serializers/post";
import { LIVE_STATES } from "@/features/board/utils/state";
import type { IndexEntry } from "@/features/initiatives/map-index/types";
import type { MatchRow } from "../data/match-rows";
import type { Level, MatchPlace, MatchPost } from "../matching/types";

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

function levelOf({ areaTown, areaCounty }: MatchRow): Level {
  if (areaTown !== null) return "town";
  return areaCounty !== null ? "county" : "region";
}

/** What matching may know of a post: the area that it shows, never its town; who it is of stays inside the server. */
export function toMatchPost(row: MatchRow): MatchPost {
  const { lang, title, body, altLang, altTitle, altBody } = row;
  const second = altLang && altTitle ? [{ lang: altLang, title: altTitle, body: altBody ?? "" }] : [];
  const texts = [{ lang, title, body }, ...second];
  const states: readonly string[] = LIVE_STATES;
  return {
    id: row.id,
    side: row.side,
    category: row.category,
    texts,
    tags: row.tags,
    mode: row.mode,
    lat: row.lat,
    lng: row.lng,
    level: levelOf(row),
    regions: row.areaRegions,
    reachMiles: row.reachMiles,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    terms: row.terms,
    left: row.quantity - row.taken,
    audience: row.audience,
    isOnBoard: states.includes(row.state) && row.removedAt === null && !row.author?.bannedAt,
    openedAt: row.openedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    isAnswered: row.firstContactAt !== null,
    // What an organizer wrote for others is not hers: two of them may fit.
    authorId: row.behalf === "person" ? null : row.authorId,
    initiativeId: row.initiativeId,
    languages: [...new Set([...texts.map((text) => text.lang), ...(row.initiative?.languages ?? [])])],
  };
}

/** What decides who may see a post, and whether it may be found by search engines. */
export type MatchGuard = Guarded & { isPublic: boolean };

/** What decides who may see a post, for `canSeePost`. */
export function toGuard(row: MatchRow): MatchGuard {
  const { authorId, audience, state, removedAt, town } = row;
  const isPublic = isPublicPost(row);
  return { authorId, audience, state, removedAt, town: { region: town.region }, isPublic };
}

/** What matching may know of an initiative: what is shown of it. */
export function toMatchPlace(entry: IndexEntry): MatchPlace {
  const { id, name, kinds, purposes, ways, texts, point, languages } = entry;
  return { id, name, kinds, purposes, ways, texts, point, languages };
}
