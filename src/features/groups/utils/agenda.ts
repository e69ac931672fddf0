import { calendarDayOf } from "@/lib/wall-clock";

/**
 * Where a partial date lies among the years: 2030 is the end of it, 2030-06 the end of June.
 * @returns years, as a fraction: 2031 for the end of 2030
 */
export function atOf(byWhen: string): number {
  const [year = 0, month = 12, day = 31] = byWhen.split("-").map(Number);
  return year + (month - 1 + Math.min(day, 30) / 30) / 12;
}

/**
 * The years that the agenda shows: from this one, or the earliest that is named, to the latest that is named, at most
 * so many ahead.
 */
export function yearsOf(
  items: readonly { byWhen: string }[],
  now: Date,
  most: number,
): { from: number; to: number } {
  const here = Number(calendarDayOf(now).slice(0, 4));
  const years = items.map(({ byWhen }) => Number(byWhen.slice(0, 4)));
  const from = Math.max(Math.min(here, ...years), here - most);
  return { from, to: Math.max(Math.min(Math.max(...years), here + most), from + 1) };
}
