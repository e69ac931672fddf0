import { distance as editDistance } from "fastest-levenshtein";
import { fold } from "../utils";

/** How people write the first or last words of town names. */
const SHORT_FORMS: Record<string, string> = {
  mt: "mount",
  n: "north",
  no: "north",
  s: "south",
  so: "south",
  e: "east",
  w: "west",
  hts: "heights",
  ctr: "center",
  centre: "center",
  st: "saint",
};

/**
 * A place name as it is compared: folded, without the state, "town of" and "city of", short forms spelled out.
 * The comma of "Village, Town" stays as "|".
 */
export function placeKey(text: string): string {
  return text
    .split(",")
    .map((part) => fold(part).replace(/^(the )?(town|city|village) of /, ""))
    .map((part) => part.replace(/(^| )(massachusetts|mass|ma)( usa| us)?$/, "").trim())
    .filter((part) => part !== "" && part !== "usa" && part !== "us")
    .map((part) =>
      part
        .split(" ")
        .map((word) => (Object.hasOwn(SHORT_FORMS, word) ? SHORT_FORMS[word] : word))
        .join(" "),
    )
    .join("|");
}

/** The ZIP in "01060", "01060-1234", "Northampton, MA 01060"; null without one. */
export function zipIn(text: string): string | null {
  const match = /^(?:.*[\s,])?(\d{5})(?:-\d{4})?$/s.exec(text.trim());
  return match?.[1] ?? null;
}

/** The point in "42.3,-72.6" (degrees, latitude first); null when it is none or off the globe. */
export function pointIn(text: string): { lat: number; lng: number } | null {
  const match = /^\s*([+-]?\d{1,2}(?:\.\d{1,15})?)\s*,\s*([+-]?\d{1,3}(?:\.\d{1,15})?)\s*$/.exec(text);
  if (!match) return null;
  const [lat, lng] = [Number(match[1]), Number(match[2])];
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : null;
}

/** Whether a list's name for a place is its town's own name with one slip in it ("Northhampton"). */
export function isMisspelling(name: string, townName: string): boolean {
  return editDistance(placeKey(name), placeKey(townName)) === 1;
}
