import { z } from "zod";
import { loadPermitted } from "@/lib/page-access";
import { PAGE_SIZE } from "../constants";
import { listLog, listLogActions } from "../data/log";
import { canReadLog } from "../permissions";
import type { LogFilters } from "../types";

type PageParams = Record<string, string | string[] | undefined>;

const text = (max: number, form: RegExp) =>
  z.preprocess((value) => [value].flat()[0] ?? "", z.string().trim().max(max).regex(form)).catch("");
const day = z
  .preprocess((value) => [value].flat()[0] ?? "", z.union([z.literal(""), z.iso.date()]))
  .catch("");

const paramsSchema = z.object({
  action: text(60, /^[a-z_.]*$/),
  subjectType: text(40, /^[a-z_]*$/),
  subjectId: text(80, /^[\w-]*$/),
  actorId: z.preprocess((value) => [value].flat()[0] ?? "", z.union([z.literal(""), z.uuid()])).catch(""),
  from: day,
  until: day,
  before: text(18, /^\d*$/),
});

/** One page of the log with the filters it answers. What can't be read counts as not said. */
export function loadLog(params: PageParams) {
  const { before, ...filters } = paramsSchema.parse(params);
  return loadPermitted(canReadLog, async (permit) => {
    const entries = await listLog(permit, filters, { before, most: PAGE_SIZE + 1 });
    return {
      filters: filters as LogFilters,
      entries: entries.slice(0, PAGE_SIZE),
      actions: await listLogActions(permit),
      next: entries.length > PAGE_SIZE ? (entries[PAGE_SIZE - 1]?.id ?? null) : null,
    };
  });
}

/** Entries of one piece of an export. */
const PIECE = 2_000;

/** The whole log that fits the filters, piece by piece. */
export function loadLogExport(params: PageParams) {
  const { before: _, ...filters } = paramsSchema.parse(params);
  return loadPermitted(canReadLog, async (permit) => {
    async function* pieces() {
      let before = "";
      for (;;) {
        const entries = await listLog(permit, filters, { before, most: PIECE });
        yield entries;
        if (entries.length < PIECE) return;
        before = entries.at(-1)?.id ?? "";
      }
    }
    return pieces();
  });
}
