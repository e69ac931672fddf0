import { ASKS } from "../constants";
import type { GatheringRow } from "../data/gatherings";
import type { GatheringDto, GatheringPageDto, GatheringText } from "../types";
import { timeOf } from "../utils/when";

function textsOf(row: GatheringRow): [GatheringText, ...GatheringText[]] {
  const { lang, title, summary, description, altLang, altTitle, altSummary, altDescription } = row;
  const own = { lang, title, summary, description };
  if (!altLang || !altTitle) return [own];
  return [
    own,
    { lang: altLang, title: altTitle, summary: altSummary ?? "", description: altDescription ?? "" },
  ];
}

function pointOf({ lat, lng, town }: GatheringRow): GatheringDto["point"] {
  if (lat !== null && lng !== null) return { lat, lng, isExact: true };
  return town && { lat: town.lat, lng: town.lng, isExact: false };
}

/** The public parts of a gathering. */
export function toGatheringDto(row: GatheringRow): GatheringDto {
  const { id, slug, state, placeName, address, town, accessNotes, capacity, isRegistrationOpen } = row;
  return {
    ...{ id, slug, state, texts: textsOf(row), when: timeOf(row.startsLocal, row.endsLocal) },
    ...{ startsAt: row.startsAt.toISOString(), endsAt: row.endsAt.toISOString() },
    ...{ placeName, address, town: town && { slug: town.slug, name: town.name }, point: pointOf(row) },
    ...{ accessNotes, capacity, isRegistrationOpen },
    programme: row.sessions.map(({ id: lineId, startsLocal, endsLocal, title, text, room }) => ({
      ...{ id: lineId, starts: startsLocal, ends: endsLocal, title, text, room },
    })),
    ...{ notes: row.notes, resolutions: row.resolutions },
    photos: row.photos.map(({ id: photoId, alt, width, height }) => ({
      ...{ id: photoId, alt, lang: row.lang, width, height },
    })),
    group: row.group && row.group.archivedAt === null ? { slug: row.group.slug, name: row.group.name } : null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** A gathering for its page, with how full it is. */
export function toGatheringPageDto(
  row: GatheringRow,
  { taken, waiting }: { taken: number; waiting: number },
  now: Date,
): GatheringPageDto {
  const dto = toGatheringDto(row);
  return {
    ...dto,
    isPast: row.endsAt <= now,
    free: row.capacity === null ? null : Math.max(0, row.capacity - taken),
    waiting,
    asks: ASKS.filter((ask) => row.asks.includes(ask)),
    hasRides: row.hasRides,
    hasDay: dto.when.kind !== "month",
  };
}
