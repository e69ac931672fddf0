import type { ImportField } from "../types";
import { toCells } from "./cells";

type Profile = Record<string, unknown>;

const STATES: Record<string, string> = {
  active: "active",
  completed: "closed",
  cancelled: "closed",
  on_hold: "paused",
  in_planning: "planning",
};

const text = (value: unknown): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : "";

/** Other addresses, one a line: words, then the address. */
function linksOf(urls: unknown): string {
  if (!Array.isArray(urls)) return "";
  return urls
    .flatMap((one: unknown) => {
      if (typeof one === "string") return [one];
      if (typeof one !== "object" || one === null) return [];
      const { name, url } = one as { name?: unknown; url?: unknown };
      return text(url) ? [`${text(name)} ${text(url)}`.trim()] : [];
    })
    .join("\n");
}

/** The year of a Unix time. */
function yearOf(seconds: unknown): string {
  if (typeof seconds !== "number" || !Number.isFinite(seconds)) return "";
  const year = new Date(seconds * 1000).getUTCFullYear();
  return Number.isNaN(year) ? "" : String(year);
}

const withScheme = (address: string) =>
  address && !/^[a-z][a-z0-9+.-]*:/i.test(address) ? `https://${address}` : address;

/**
 * A profile of the schema `organizations_schema-v1.0.0`, and of its successors and forerunners as far as they name
 * things alike, as cells. https://github.com/MurmurationsNetwork/MurmurationsLibrary
 */
export function profileCells(profile: Profile): Record<string, string> {
  const at = (name: string) => toCells(profile)[name] ?? "";
  const website = withScheme(text(profile.primary_url) || text(profile.url));
  const country =
    text(profile.country_iso_3166) || text(profile.country_iso_3166_1) || text(profile.country_name);
  const cells: Partial<Record<ImportField, string>> = {
    key: text(profile.unique_id) || text(profile.profile_url) || website,
    name: text(profile.name),
    otherNames: text(profile.nickname),
    tags: at("tags"),
    text: text(profile.description),
    mission: text(profile.mission),
    status: STATES[text(profile.status)] ?? text(profile.status),
    fullAddress: text(profile.full_address),
    address: at("address.street") || at("address.street_address"),
    town: text(profile.locality) || at("location.locality") || at("address.locality"),
    state: text(profile.region) || at("location.region"),
    zip: text(profile.postal_code) || at("address.postal_code"),
    country: country,
    lat: at("geolocation.lat") || at("geolocation.latitude") || text(profile.latitude),
    lng: at("geolocation.lon") || at("geolocation.longitude") || text(profile.longitude),
    website,
    links: linksOf(profile.urls),
    email: at("contact_details.email") || text(profile.email),
    phone: text(profile.telephone) || text(profile.phone),
    foundedYear: yearOf(profile.starts_at),
  };
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));
}
