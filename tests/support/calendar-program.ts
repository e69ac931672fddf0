// A calendar program as RFC 5546 has it: takes mailed files one after the other.
import { entriesOf, expand, methodOf } from "./calendar";

type Held = { text: string; sequence: number; isGone: boolean };

/** What an entry is of its event: "" for all of it, else one time by the rule. */
type Key = string;

const localOf = (iso: string) =>
  new Date(iso).toLocaleString("sv-SE", { timeZone: "America/New_York" }).slice(0, 16).replace(" ", "T");

/** What of one event is shown, each ISO 8601 (UTC). */
function shownOf(entries: ReadonlyMap<Key, Held>, zone: string): string[] {
  const live = [...entries.values()].filter(({ isGone }) => !isGone);
  if (live.length === 0) return [];
  const whole = ["BEGIN:VCALENDAR", zone, ...live.map(({ text }) => text), "END:VCALENDAR"].join("\r\n");
  const gone = new Set([...entries].flatMap(([key, { isGone }]) => (isGone ? [key.slice(0, 16)] : [])));
  const isSeries = entries.get("")?.isGone === false;
  const shown = isSeries
    ? expand(whole).map(({ startsAt }) => startsAt)
    : entriesOf(whole).map((entry) => entry.startDate.toJSDate().toISOString());
  return shown.filter((startsAt) => !gone.has(localOf(startsAt)));
}

/**
 * What a calendar program holds after these files: the beginnings, ISO 8601 (UTC), in the order of time.
 * @param options.keepsExceptions whether what it knows of one time outlives a new version of the whole event
 * @throws when a number goes down, which would lose what the file says
 */
export function heldAfter(
  files: readonly string[],
  { keepsExceptions = false }: { keepsExceptions?: boolean } = {},
): string[] {
  const events = new Map<string, Map<Key, Held>>();
  let zone = "";
  for (const file of files) {
    zone = file.match(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE/)?.[0] ?? zone;
    const isGone = methodOf(file) === "CANCEL";
    for (const entry of entriesOf(file)) {
      const entries = events.get(entry.uid) ?? new Map<Key, Held>();
      events.set(entry.uid, entries);
      const key = entry.isRecurrenceException() ? entry.recurrenceId.toString() : "";
      const known = entries.get(key);
      const { sequence } = entry;
      if (known && sequence < known.sequence) throw new Error(`SEQUENCE ${sequence} after ${known.sequence}`);
      // What was taken out comes back by something newer only.
      if (known?.isGone && sequence === known.sequence) continue;
      if (key === "" && (isGone || !keepsExceptions)) entries.clear();
      entries.set(key, { text: entry.component.toString(), sequence, isGone });
    }
  }
  return [...events.values()].flatMap((entries) => shownOf(entries, zone)).sort();
}
