import { z } from "zod";
import { CATEGORIES, SIDES } from "@/features/board/constants";

/** Columns that the table can be sorted by; "urgent" is most urgent first, then oldest. */
export const SORTS = ["urgent", "waiting", "newest", "category", "region"] as const;

/** Longest wait (in days) that can be asked for, and last page that can. */
const MOST_WAITING = 400;
const LAST_PAGE = 500;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const flag = z.preprocess((value) => first(value) === "1", z.boolean());
const one = <T extends z.ZodType>(schema: T) => z.preprocess(first, schema);

/** Filters of the organizers' table, as its URL has them. What can't be read counts as not said. */
const filtersSchema = z.object({
  side: one(z.enum([...SIDES, "all"]).catch("need")).default("need"),
  category: one(z.enum(CATEGORIES).nullable().catch(null)).default(null),
  region: one(
    z
      .string()
      .regex(/^[a-z-]{1,60}$/)
      .nullable()
      .catch(null),
  ).default(null),
  /** At least so many days. */
  waiting: one(z.coerce.number().int().min(1).max(MOST_WAITING).nullable().catch(null)).default(null),
  mine: flag,
  urgent: flag,
  /** Also what somebody answered. */
  answered: flag,
  sort: one(z.enum(SORTS).catch("urgent")).default("urgent"),
  page: one(z.coerce.number().int().min(1).max(LAST_PAGE).catch(1)).default(1),
});

export type DeskFilters = z.output<typeof filtersSchema>;
export type DeskSort = (typeof SORTS)[number];

/** Reads the parameters of the table's URL. */
export function readDeskFilters(params: Record<string, string | string[] | undefined>): DeskFilters {
  const { waiting, ...rest } = params;
  return filtersSchema.parse({ ...rest, ...(first(waiting) !== "" && { waiting }) });
}

/** The URL of the table with these filters; what is usual stays out. */
export function deskHref(filters: DeskFilters, path = "/desk/introductions"): string {
  const { side, category, region, waiting, mine, urgent, answered, sort, page } = filters;
  const params = new URLSearchParams({
    ...(side !== "need" && { side }),
    ...(category && { category }),
    ...(region && { region }),
    ...(waiting && { waiting: String(waiting) }),
    ...(mine && { mine: "1" }),
    ...(urgent && { urgent: "1" }),
    ...(answered && { answered: "1" }),
    ...(sort !== "urgent" && { sort }),
    ...(page > 1 && { page: String(page) }),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}
