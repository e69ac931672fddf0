import type { PublicGatheringDto } from "../schema/api";
import type { GatheringDto } from "../types";
import { storedTime } from "../utils/when";

/** A gathering that is shown, as the API gives it. @param appUrl origin of this site */
export function toPublicGathering(gathering: GatheringDto, appUrl: string): PublicGatheringDto {
  const { id, slug, state, texts, placeName, address, town, point, accessNotes, capacity } = gathering;
  const { startsLocal, endsLocal } = storedTime(gathering.when);
  return {
    ...{ id, slug, url: `${appUrl}/gatherings/${slug}`, texts: [...texts] },
    state: state === "cancelled" ? "cancelled" : "published",
    ...{ starts: startsLocal, ends: endsLocal, placeName, address, town },
    ...{ lat: point?.lat ?? null, lng: point?.lng ?? null },
    pointQuality: point && (point.isExact ? "exact" : "town"),
    ...{ accessNotes, capacity, isRegistrationOpen: gathering.isRegistrationOpen },
    programme: gathering.programme.map(({ id: _, ...line }) => line),
    ...{ notes: gathering.notes, resolutions: gathering.resolutions, photos: gathering.photos },
    ...{ group: gathering.group, updatedAt: gathering.updatedAt },
  };
}
