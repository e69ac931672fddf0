import type { PlanItem } from "../types";

const encoder = new TextEncoder();
/** Octets of a line without its line break (RFC 5545, 3.1). */
const MAX_OCTETS = 75;

/** A value of type TEXT (RFC 5545, 3.3.11): escaped, without control characters and broken surrogates. */
export function escapeCalendarText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(/\r\n?/g, "\n")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** A content line folded so that no part has more than 75 octets and no character is cut in two. */
export function foldCalendarLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > MAX_OCTETS) {
      parts.push(part);
      // The space that begins a continuation counts too.
      [part, octets] = [" ", 1];
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}

const day = (date: string): string => date.replaceAll("-", "");

function dayAfter(date: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000);
  return day(next.toISOString().slice(0, 10));
}

function eventLines(item: PlanItem, date: string, options: CalendarOptions): string[] {
  const url = `${options.origin}/initiatives/${item.slug}`;
  const description = [item.note, url].filter(Boolean).join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${item.slug}-${item.way}@${new URL(options.origin).hostname}`,
    `DTSTAMP:${options.now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day(date)}`,
    `DTEND;VALUE=DATE:${dayAfter(date)}`,
    `SUMMARY:${escapeCalendarText(options.summary(item))}`,
    `LOCATION:${escapeCalendarText(item.town)}`,
    `DESCRIPTION:${escapeCalendarText(description)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

type CalendarOptions = {
  /** Of this site, without a trailing slash. */
  origin: string;
  now: Date;
  summary: (item: PlanItem) => string;
};

/**
 * The dated items as an iCalendar file (RFC 5545), one all-day event each.
 * @returns null where nothing has a date
 */
export function planCalendar(items: readonly PlanItem[], options: CalendarOptions): string | null {
  const events = items.flatMap((item) => (item.date ? eventLines(item, item.date, options) : []));
  if (!events.length) return null;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Massachusetts Solidarity Economy//My plan//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldCalendarLine(line)}\r\n`).join("");
}
