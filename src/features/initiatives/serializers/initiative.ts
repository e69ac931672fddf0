import { z } from "zod";
import type { LatLng } from "@/features/places/types";
import { milesBetween } from "@/features/places/utils";
import type { DetailedRow, ListedRow } from "../data/rows";
import type { InitiativeDetailDto, InitiativeDto } from "../types";
import { showPlace } from "./place";
import { showWays } from "./ways";

const linksSchema = z.array(z.object({ label: z.string(), url: z.string() })).catch([]);

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/**
 * What lists, the API and the exports show of an initiative.
 * @param near where distances are measured from; miles are told for exact points only
 */
export function toInitiativeDto(row: ListedRow, near: LatLng | null = null): InitiativeDto {
  const { address, locality, point } = showPlace(row);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    kind: row.kindKey,
    for: row.purposes.length > 0 ? row.purposes : [row.kind.purposeKey],
    summary: row.summary,
    lang: row.lang,
    ...(address !== null && { address }),
    ...(locality !== null && { locality }),
    town: row.town.name,
    county: row.town.county,
    region: row.town.region,
    lat: point && round(point.lat, 5),
    lng: point && round(point.lng, 5),
    pointQuality: point?.quality ?? null,
    ways: showWays(row),
    website: row.website,
    status: row.status,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    listedAt: row.listedAt,
    distanceMiles: near && point?.quality === "exact" ? round(milesBetween(near, point), 1) : null,
    source: row.source,
    licence: row.licence,
  };
}

/** Everything public about one initiative. */
export function toInitiativeDetailDto(row: DetailedRow): InitiativeDetailDto {
  return {
    ...toInitiativeDto(row),
    version: row.version,
    otherNames: row.otherNames,
    secondaryKinds: row.secondaryKinds,
    description: row.description,
    alt: row.altLang
      ? { lang: row.altLang, summary: row.altSummary ?? "", description: row.altDescription ?? "" }
      : null,
    whoMayJoin: row.whoMayJoin,
    principles: row.principles.map(({ principle, how }) => ({ principle, how })),
    townSlug: row.town.slug,
    zip: showPlace(row).zip,
    locationPrivacy: row.locationPrivacy,
    serviceArea: row.serviceArea,
    hours: row.hours,
    hoursYear: row.hoursYear,
    links: linksSchema.parse(row.links),
    email: row.emailPublic ? row.email : null,
    phone: row.phonePublic ? row.phone : null,
    languages: row.languages,
    accessibility: row.accessibility,
    foundedYear: row.foundedYear,
    photos: row.photos.map(({ id, width, height, alt, altLang }) => ({ id, width, height, alt, altLang })),
    sourceUrl: row.sourceUrl,
    verifiedBy: row.verifiedBy,
  };
}
