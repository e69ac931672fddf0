import "server-only";
import { z } from "zod";
import type { LatLng } from "@/features/places/types";
import { env } from "@/lib/env";
import { guardedGet } from "@/lib/guarded-get";

/** Answers kept, for a day: somebody corrects a letter and asks again. */
const KEPT = 500;
const DAY_IN_MS = 86_400_000;

const shared = globalThis as typeof globalThis & {
  commonsGeocodes?: Map<string, { at: number; found: LatLng | null }>;
};

const number = z.coerce.number();
const nominatim = z.array(z.object({ lat: number, lon: number })).transform(([first]) => {
  return first ? { lat: first.lat, lng: first.lon } : null;
});
const census = z
  .object({
    result: z.object({
      addressMatches: z.array(z.object({ coordinates: z.object({ x: number, y: number }) })),
    }),
  })
  .transform(({ result: { addressMatches } }) => {
    const [first] = addressMatches;
    return first ? { lat: first.coordinates.y, lng: first.coordinates.x } : null;
  });

/** How an address is asked for: the style of the U.S. Census (its path says so), else that of Nominatim. */
function questionTo(server: string, address: string): string {
  const url = new URL(server);
  const fields = /onelineaddress/.test(url.pathname)
    ? { address, benchmark: "Public_AR_Current", format: "json" }
    : { q: address, format: "jsonv2", limit: "1", countrycodes: "us" };
  for (const [name, value] of Object.entries(fields)) {
    if (name === "q" || name === "address" || !url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  return url.href;
}

/** The point in an answer; null for anything that is none. */
export function readGeocode(text: string): LatLng | null {
  try {
    return z.union([nominatim, census]).parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Where an address is, by the server of `GEOCODER_URL`; null without one, or when it does not know or answer. */
export async function geocode(address: string): Promise<LatLng | null> {
  if (!env.GEOCODER_URL) return null;
  const known = (shared.commonsGeocodes ??= new Map());
  const kept = known.get(address);
  if (kept && Date.now() - kept.at < DAY_IN_MS) return kept.found;
  const headers = { "user-agent": `solidarity-commons (${env.APP_URL})`, accept: "application/json" };
  const answer = await guardedGet(questionTo(env.GEOCODER_URL, address), { headers });
  // No answer is not kept: the next one may come.
  if (answer === null) return null;
  const found = readGeocode(answer);
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(address, { at: Date.now(), found });
  return found;
}
