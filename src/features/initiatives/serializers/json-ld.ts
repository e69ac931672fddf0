import type { InitiativeDetailDto, InitiativeDto } from "../types";

type JsonLd = Record<string, unknown>;

function addressOf(initiative: InitiativeDto): JsonLd {
  return {
    "@type": "PostalAddress",
    ...(initiative.address && { streetAddress: initiative.address }),
    addressLocality: initiative.town,
    addressRegion: "MA",
    addressCountry: "US",
    ...("zip" in initiative && initiative.zip ? { postalCode: initiative.zip } : {}),
  };
}

function detailsOf(initiative: InitiativeDetailDto, appUrl: string): JsonLd {
  return {
    ...(initiative.photos.length > 0 && {
      image: initiative.photos.map(({ id, width, height, alt, altLang }) => ({
        "@type": "ImageObject",
        contentUrl: `${appUrl}/photos/${id}`,
        encodingFormat: "image/webp",
        ...{ width, height, caption: alt, inLanguage: altLang },
      })),
    }),
    ...(initiative.otherNames.length > 0 && { alternateName: initiative.otherNames }),
    ...(initiative.languages.length > 0 && { knowsLanguage: initiative.languages }),
    ...(initiative.foundedYear && { foundingDate: String(initiative.foundedYear) }),
    ...(initiative.email && { email: initiative.email }),
    ...(initiative.phone && { telephone: initiative.phone }),
    ...(initiative.serviceArea && { areaServed: initiative.serviceArea }),
  };
}

/**
 * An initiative in the words of schema.org. Only an exact point is given as its position.
 * @param appUrl origin of the site, for the identifier
 */
export function toJsonLd(initiative: InitiativeDto | InitiativeDetailDto, appUrl: string): JsonLd {
  const url = `${appUrl}/initiatives/${initiative.slug}`;
  return {
    "@type": "Organization",
    "@id": url,
    url,
    name: initiative.name,
    ...(initiative.summary && { description: initiative.summary }),
    keywords: initiative.kind,
    address: addressOf(initiative),
    ...(initiative.pointQuality === "exact" && {
      location: {
        "@type": "Place",
        geo: { "@type": "GeoCoordinates", latitude: initiative.lat, longitude: initiative.lng },
      },
    }),
    ...(initiative.website && { sameAs: [initiative.website] }),
    ...("version" in initiative && detailsOf(initiative, appUrl)),
    subjectOf: { "@type": "Dataset", name: initiative.source, license: initiative.licence },
  };
}

/** JSON for a script element: nothing in it can end the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}
