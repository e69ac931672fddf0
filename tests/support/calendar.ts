// Reads iCalendar files by a library that had no part in writing them.
import ICAL from "ical.js";

/** Something in a calendar at one time, after rules, exceptions and changes. */
export type Shown = {
  uid: string;
  /** ISO 8601 (UTC). */
  startsAt: string;
  endsAt: string;
  title: string;
  description: string;
  location: string;
  sequence: number;
  isCancelled: boolean;
};

function componentOf(text: string): ICAL.Component {
  const whole = new ICAL.Component(ICAL.parse(text));
  for (const zone of whole.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return whole;
}

/** The entries of a file as they stand in it. */
export function entriesOf(text: string): ICAL.Event[] {
  return componentOf(text)
    .getAllSubcomponents("vevent")
    .map((entry) => new ICAL.Event(entry));
}

/** What a file is for. */
export function methodOf(text: string): string {
  return String(componentOf(text).getFirstPropertyValue("method"));
}

function shown(item: ICAL.Event, start: ICAL.Time, end: ICAL.Time): Shown {
  return {
    ...{ uid: item.uid, title: item.summary, description: item.description, location: item.location },
    startsAt: start.toJSDate().toISOString(),
    endsAt: end.toJSDate().toISOString(),
    sequence: item.sequence,
    isCancelled: item.component.getFirstPropertyValue("status") === "CANCELLED",
  };
}

/** Everything that a file puts into a calendar, in the order of time. */
export function expand(text: string): Shown[] {
  const entries = entriesOf(text);
  const found: Shown[] = [];
  for (const master of entries.filter((entry) => !entry.isRecurrenceException())) {
    for (const one of entries) {
      if (one.isRecurrenceException() && one.uid === master.uid) master.relateException(one);
    }
    if (!master.isRecurring()) {
      found.push(shown(master, master.startDate, master.endDate));
      continue;
    }
    const times = master.iterator();
    for (let time = times.next(); time; time = times.next()) {
      const { item, startDate, endDate } = master.getOccurrenceDetails(time);
      found.push(shown(item, startDate, endDate));
    }
  }
  return found.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** Lines of a file that are longer than 75 octets, which RFC 5545 does not want, and lines without CR. */
export function badLines(text: string): string[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.filter((line) => !line.endsWith("\r") || Buffer.byteLength(line) > 76);
}
