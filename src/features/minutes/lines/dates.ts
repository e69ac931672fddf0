const MONTHS = [
  ["january", "jan", "enero", "ene"],
  ["february", "feb", "febrero"],
  ["march", "mar", "marzo"],
  ["april", "apr", "abril", "abr"],
  ["may", "mayo"],
  ["june", "jun", "junio"],
  ["july", "jul", "julio"],
  ["august", "aug", "agosto", "ago"],
  ["september", "sept", "sep", "septiembre", "setiembre"],
  ["october", "oct", "octubre"],
  ["november", "nov", "noviembre"],
  ["december", "dec", "diciembre", "dic"],
];
const NUMBER_OF = new Map(MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));

const NAME = `(?:${[...NUMBER_OF.keys()].toSorted((a, b) => b.length - a.length).join("|")})(?![\\p{L}])\\.?`;
const DAY = "\\d{1,2}(?:st|nd|rd|th|\\.?º)?";
const YEAR = "(?:,?\\s+(?:de\\s+|del\\s+)?(?<year>20\\d\\d))?";
const FORMS = [
  "(?<year>20\\d\\d)-(?<month>\\d{2})-(?<day>\\d{2})",
  `(?<day>${DAY})\\s+(?:of\\s+|de\\s+)?(?<name>${NAME})${YEAR}`,
  `(?<name>${NAME})\\s+(?<day>${DAY})${YEAR}`,
  "(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>20\\d\\d))?",
];
const LEAD = "(?:by|before|due|para\\s+el|para|antes\\s+del|hasta\\s+el)";

const patterns = (before: string, after: string) =>
  FORMS.map((form) => new RegExp(`${before}${LEAD}\\s+${form}${after}`, "iu"));
const AT_START = patterns("^", "(?![\\p{L}\\p{N}/-])");
const AT_END = patterns("(?:^|[\\s,;(])", "\\)?[.!]?\\s*$");

const pad = (number: number, digits: number) => String(number).padStart(digits, "0");

/** A day that the calendar has, YYYY-MM-DD; null for 30 February. */
function dayOf(year: number, month: number, day: number): string | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** The first such day of the calendar on which a meeting is, or after it; 29 February may take eight years. */
function nextDay(month: number, day: number, meetingDay: string): string | null {
  const first = Number(meetingDay.slice(0, 4));
  for (let year = first; year <= first + 8; year += 1) {
    const found = dayOf(year, month, day);
    if (found !== null && found >= meetingDay) return found;
  }
  return null;
}

function read(groups: Record<string, string | undefined>, meetingDay: string): string | null {
  const name = groups.name?.toLowerCase().replace(/\.$/, "");
  let month = name === undefined ? Number(groups.month) : (NUMBER_OF.get(name) ?? 0);
  let day = Number.parseInt(groups.day ?? "", 10);
  // As dates are written here, the month comes first; 13/5 can only be the other way.
  if (name === undefined && month > 12 && day <= 12) [month, day] = [day, month];
  return groups.year ? dayOf(Number(groups.year), month, day) : nextDay(month, day, meetingDay);
}

/** A day that was read, and the text without it. */
export type FoundDay = { day: string; rest: string };

function find(text: string, forms: readonly RegExp[], meetingDay: string): FoundDay | null {
  for (const form of forms) {
    const match = form.exec(text);
    const day = match?.groups ? read(match.groups, meetingDay) : null;
    if (match && day) {
      return { day, rest: text.slice(0, match.index) + text.slice(match.index + match[0].length) };
    }
  }
  return null;
}

/**
 * Reads "by 3 May", "by May 3", "by 2027-05-03", "by 5/3" (the month first), "para el 3 de mayo", "antes del 3 de
 * mayo" at the beginning of a text.
 * @param meetingDay YYYY-MM-DD: a day without a year is the next one from then on
 * @returns null when it does not begin with a day that the calendar has
 */
export const readFirstDay = (text: string, meetingDay: string) => find(text, AT_START, meetingDay);

/** The same at the end of a text. */
export const readLastDay = (text: string, meetingDay: string) => find(text, AT_END, meetingDay);
