import { webAddress } from "@/lib/web-address";
import type { InitiativeDetailDto, KindDto, ProfileDto } from "../types";
import type { DatedInitiative } from "./feed";

/** The schema of Murmurations that a profile is checked against. */
const SCHEMA = "organizations_schema-v1.0.0";

const STATUSES = {
  active: "active",
  planning: "in_planning",
  paused: "on_hold",
  closed: "completed",
} as const satisfies Record<InitiativeDetailDto["status"], ProfileDto["status"]>;

/** Where the profile of an initiative is, as a path of this site. */
export const profilePath = (slug: string): string => `/api/v1/initiatives/${slug}/murmurations.json`;

function tagsOf({ kind, secondaryKinds, for: purposes }: InitiativeDetailDto, kinds: readonly KindDto[]) {
  const names = [kind, ...secondaryKinds].map(
    (key) => kinds.find((one) => one.key === key)?.labels.en ?? key,
  );
  return [...new Set([...names, ...purposes])];
}

function urlsOf({ links, name, website }: InitiativeDetailDto, page: string): ProfileDto["urls"] {
  const own = links.flatMap(({ label, url }) => {
    const address = webAddress(url);
    return address ? [{ name: label || address.host, url: address.href }] : [];
  });
  return website ? [{ name, url: page }, ...own] : own;
}

/** What is shown of its place. Murmurations has no word for a point that is not exact: such a one stays here. */
function placeOf(initiative: InitiativeDetailDto): Partial<ProfileDto> {
  const { address, town, zip, lat, lng, pointQuality, locationPrivacy } = initiative;
  if (locationPrivacy !== "public") return {};
  return {
    ...(address && { full_address: `${address}, ${town}, MA${zip ? ` ${zip}` : ""}, USA` }),
    ...(pointQuality === "exact" && lat !== null && lng !== null && { geolocation: { lat, lon: lng } }),
  };
}

function contactOf({ email, phone }: InitiativeDetailDto): Partial<ProfileDto> {
  return { ...(email && { contact_details: { email } }), ...(phone && { telephone: phone }) };
}

/**
 * An initiative as a profile of an organization for Murmurations.
 * https://github.com/MurmurationsNetwork/MurmurationsLibrary (schemas/organizations_schema-v1.0.0.json)
 * @param appUrl origin of the site
 * @param kinds for the names of its types
 */
export function toProfile(
  initiative: InitiativeDetailDto,
  appUrl: string,
  kinds: readonly KindDto[],
): ProfileDto {
  const page = `${appUrl}/initiatives/${initiative.slug}`;
  const { source, sourceUrl, licence, otherNames, summary, foundedYear } = initiative;
  const from = webAddress(sourceUrl);
  return {
    linked_schemas: [SCHEMA],
    name: initiative.name,
    ...(otherNames[0] && { nickname: otherNames[0] }),
    primary_url: webAddress(initiative.website)?.href ?? page,
    unique_id: page,
    tags: tagsOf(initiative, kinds),
    urls: urlsOf(initiative, page),
    ...(summary && { description: summary }),
    status: STATUSES[initiative.status],
    locality: initiative.town,
    region: "Massachusetts",
    country_iso_3166: "US",
    ...placeOf(initiative),
    ...contactOf(initiative),
    ...(foundedYear && { starts_at: Date.UTC(foundedYear, 0) / 1000 }),
    metadata: { sources: [{ name: source, licence, ...(from && { url: from.href }) }] },
  };
}

/** A line of the list that an index goes through. */
function toProfileEntry({ slug, updatedAt }: Pick<DatedInitiative, "slug" | "updatedAt">, appUrl: string) {
  return {
    profile_url: `${appUrl}${profilePath(slug)}`,
    last_updated: Math.floor(Date.parse(updatedAt) / 1000),
  };
}

/** Where every profile is and when it last changed (Unix time), piece by piece. */
export async function* profileListText(
  batches: AsyncIterable<readonly Pick<DatedInitiative, "slug" | "updatedAt">[]>,
  appUrl: string,
): AsyncGenerator<string> {
  yield `{"linked_schemas":${JSON.stringify([SCHEMA])},"data":[`;
  let before = "\n";
  for await (const batch of batches) {
    for (const entry of batch) {
      yield before + JSON.stringify(toProfileEntry(entry, appUrl));
      before = ",\n";
    }
  }
  yield "\n]}\n";
}
