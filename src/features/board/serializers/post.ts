import type { Gazetteer } from "@/features/places/gazetteer";
import { slugify } from "@/features/places/utils";
import type { PostRow } from "../data/posts";
import type { PostBy, PostDto, PostText, ShownPlace } from "../types";
import { shownState } from "../utils/state";

/** Who posted: an initiative with its name, a group with its name, and a person without one. */
function showBy({ behalf, behalfName, initiative, group }: PostRow): PostBy {
  if (behalf === "initiative" && initiative) {
    const slug = initiative.listing === "published" ? initiative.slug : null;
    return { kind: "initiative", name: initiative.name, slug };
  }
  if (behalf === "initiative" && behalfName) return { kind: "initiative", name: behalfName, slug: null };
  if (behalf === "group" && group) return { kind: "group", name: group.name, slug: group.slug };
  if (behalf === "group" && behalfName) return { kind: "group", name: behalfName, slug: null };
  return { kind: "person" };
}

/** The area that is shown, by name. */
function showArea(row: PostRow, gazetteer: Gazetteer): ShownPlace {
  const { lat, lng, areaTown, areaCounty, areaRegions, town } = row;
  if (areaTown)
    return { lat, lng, level: "town", slug: areaTown, name: gazetteer.town(areaTown)?.name ?? town.name };
  if (areaCounty) return { lat, lng, level: "county", slug: areaCounty, name: town.county };
  return { lat, lng, level: "region", slug: areaRegions[0] ?? slugify(town.region), name: town.region };
}

function showTexts({ lang, title, body, altLang, altTitle, altBody }: PostRow): [PostText, ...PostText[]] {
  const second = altLang && altTitle ? [{ lang: altLang, title: altTitle, body: altBody ?? "" }] : [];
  return [{ lang, title, body }, ...second];
}

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;

/** Whether a post may stand in API, feeds, sitemap and print: what an initiative or a group posts for everyone, and a person's where she ticked it. */
export function isPublicPost({
  audience,
  behalf,
  isIndexed,
}: Pick<PostRow, "audience" | "behalf" | "isIndexed">): boolean {
  return audience === "everyone" && (behalf === "initiative" || behalf === "group" || isIndexed);
}

/** All that may leave the server of a post, whoever reads it. Who may read it at all: `permissions/posts.ts`. */
export function toPostDto(row: PostRow, gazetteer: Gazetteer): PostDto {
  return {
    id: row.id,
    side: row.side,
    category: row.category,
    texts: showTexts(row),
    tags: row.tags,
    mode: row.mode,
    place: showArea(row, gazetteer),
    reachMiles: row.reachMiles,
    startsOn: day(row.startsOn),
    endsOn: day(row.endsOn),
    terms: row.terms,
    quantity: row.quantity,
    left: row.quantity - row.taken,
    by: showBy(row),
    state: shownState(row.state),
    audience: row.audience,
    isPublic: isPublicPost(row),
    isAnswered: (row.firstContactAt ?? row.seemingContactAt) !== null,
    openedAt: row.openedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
    photos: row.photos.map(({ id, alt, altLang, width, height }) => ({
      id,
      alt,
      lang: altLang,
      width,
      height,
    })),
  };
}
