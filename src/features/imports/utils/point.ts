import type { LatLng } from "@/features/places/types";

/** A point as it was meant. `mended` says how; nothing of it is guessed where two ways would do. */
export type ReadPoint =
  | { point: LatLng; mended: "swapped" | "sign" | null }
  | { problem: "outside" | "degrees" };

/** "42,3751" and "42.3751 N" and "-71.1". */
function readDegrees(text: string): number | null {
  const match = /^([+\-−]?)\s*(\d{1,3}(?:[.,]\d{1,18})?)\s*°?\s*([NSEWO]?)$/iu.exec(text.trim());
  if (!match?.[2]) return null;
  const size = Number(match[2].replace(",", "."));
  const isNegative = match[1] === "-" || match[1] === "−" || /^[SWO]$/i.test(match[3] ?? "");
  return isNegative ? -size : size;
}

/**
 * A point of a list. Swapped numbers and a forgotten minus are mended where only that leads to Massachusetts.
 * @param isInState whether a point is in Massachusetts and on land
 */
export function readPoint(lat: string, lng: string, isInState: (point: LatLng) => boolean): ReadPoint {
  const [a, b] = [readDegrees(lat), readDegrees(lng)];
  if (a === null || b === null || Math.abs(a) > 180 || Math.abs(b) > 180) return { problem: "degrees" };
  const tries = [
    { point: { lat: a, lng: b }, mended: null },
    { point: { lat: b, lng: a }, mended: "swapped" as const },
    { point: { lat: a, lng: -b }, mended: "sign" as const },
    { point: { lat: b, lng: -a }, mended: "swapped" as const },
  ];
  const [first, ...others] = tries;
  if (first && Math.abs(a) <= 90 && isInState(first.point)) return first;
  const fitting = others.filter(({ point }) => Math.abs(point.lat) <= 90 && isInState(point));
  const [only] = fitting;
  return only && fitting.length === 1 ? only : { problem: "outside" };
}

/** "42.3751, -71.1056" in two. */
export function splitPoint(text: string): [string, string] | null {
  const match = /^\s*\(?\s*([+\-−]?\d+(?:\.\d+)?)\s*[,; ]\s*([+\-−]?\d+(?:\.\d+)?)\s*\)?\s*$/u.exec(text);
  return match?.[1] && match[2] ? [match[1], match[2]] : null;
}

/** Parts of an address in one line: street, town, state, ZIP. */
export function splitAddress(text: string): {
  address: string;
  town: string;
  state: string;
  zip: string;
  country: string;
} {
  let rest = text.replace(/\s+/g, " ").trim();
  const take = (pattern: RegExp): string => {
    const match = pattern.exec(rest);
    if (!match) return "";
    rest = rest.slice(0, match.index).replace(/[,\s]+$/, "");
    return match[1] ?? "";
  };
  const country = take(
    /,?\s*\b(usa|u\.s\.a\.|united states(?: of america)?|us|estados unidos|ee\. ?uu\.)\s*$/i,
  );
  const zip = take(/[,\s]+(\d{5})(?:-\d{4})?\s*$/);
  // Without a ZIP behind it, two letters without a comma are "St" or "Ct".
  const state = take(
    zip ? /[,\s]+(mass(?:achusetts)?\.?|[a-z]{2})\s*$/i : /(?:,\s*)(mass(?:achusetts)?\.?|[a-z]{2})\s*$/i,
  );
  const parts = rest.split(",").map((part) => part.trim());
  const town = parts.pop() ?? "";
  return { address: parts.join(", "), town, state, zip, country };
}

/** Whether a state is ours; empty is no other. */
export const isOurState = (text: string) => /^(|ma|mass\.?|massachusetts|us-ma)$/i.test(text.trim());

/** Whether a country is ours; empty is no other. */
export const isOurCountry = (text: string) =>
  /^(|us|usa|u\.s\.|u\.s\.a\.|united states|united states of america|estados unidos|ee\. ?uu\.)$/i.test(
    text.trim(),
  );
