import { zoned } from "@/lib/wall-clock";
import type { GatheringDto } from "../types";
import { textFor } from "../utils/text";
import { storedTime } from "../utils/when";

const withOffset = (clock: string): string =>
  zoned(clock).toString({ timeZoneName: "never", smallestUnit: "minute" });

function datesOf({ when }: GatheringDto) {
  if (when.kind === "time") return { startDate: withOffset(when.starts), endDate: withOffset(when.ends) };
  const { startsLocal, endsLocal } = storedTime(when);
  return { startDate: startsLocal, ...(endsLocal && { endDate: endsLocal }) };
}

/** A gathering in the words of schema.org. */
export function toJsonLd(gathering: GatheringDto, appUrl: string, locale: string): Record<string, unknown> {
  const { title, summary, lang } = textFor(gathering.texts, locale);
  const { town, placeName, address, point, photos, slug, state } = gathering;
  const locality = { addressLocality: town?.name, addressRegion: "MA", addressCountry: "US" };
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: title,
    ...(summary && { description: summary }),
    inLanguage: lang,
    url: `${appUrl}/gatherings/${slug}`,
    ...datesOf(gathering),
    eventStatus: `https://schema.org/${state === "cancelled" ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    ...(town && {
      location: {
        "@type": "Place",
        name: placeName || town.name,
        address: { "@type": "PostalAddress", ...(address && { streetAddress: address }), ...locality },
        ...(point?.isExact && {
          geo: { "@type": "GeoCoordinates", latitude: point.lat, longitude: point.lng },
        }),
      },
    }),
    ...(photos.length > 0 && { image: photos.map(({ id }) => `${appUrl}/photos/${id}`) }),
  };
}
