import { getDirectory, listInitiatives } from "@/features/initiatives/data";
import { startOfDay } from "@/features/initiatives/loaders/today";
import { toInitiativeDto } from "@/features/initiatives/serializers";
import type { InitiativeDto } from "@/features/initiatives/types";
import { emptyFilters } from "@/features/initiatives/utils";
import { LOCALES } from "@/i18n/locales";
import { today } from "@/lib/calendar";
import { loadPermitted } from "@/lib/page-access";
import { BLOCK_DAYS, BLOCK_ITEMS } from "../constants";
import { canCopyDigest } from "../permissions";
import { toDigestItemDto, toTodoDto } from "../serializers";
import { toWeekBlockDto } from "../serializers/week-block";
import { daysBefore, isoWeek } from "../utils/period";
import { loadWording } from "./wording";

type Week = { items: InitiativeDto[]; more: number; todo: InitiativeDto | null };

/** What is new in the whole state, mixed; and something to do that is the same all week. */
async function readWeek(now: Date): Promise<Week> {
  const { index } = await getDirectory();
  const [day, since] = [startOfDay(now), daysBefore(now, BLOCK_DAYS).toISOString()];
  const fresh = index.entries().filter(({ publishedAt }) => publishedAt > since);
  const ids = index.pick(
    emptyFilters(),
    day,
    fresh.map(({ id }) => id),
  );
  const shown = ids.slice(0, BLOCK_ITEMS);
  const doable = index.pick({ ...emptyFilters(), way: ["visit", "volunteer"] }, day).filter((id) => {
    return !shown.includes(id) && index.entry(id)?.closed === false;
  });
  const week = Number(isoWeek(today(now)).slice(-2));
  const todo = doable.slice(week % Math.max(1, doable.length)).slice(0, 1);
  const rows = await listInitiatives([...shown, ...todo]);
  const dtos = new Map(rows.map((row) => [row.id, toInitiativeDto(row)]));
  return {
    items: shown.flatMap((id) => dtos.get(id) ?? []),
    more: ids.length - shown.length,
    todo: dtos.get(todo[0] ?? 0) ?? null,
  };
}

/** "This week's block": what is new, as text, HTML and for message apps, in every language of the site. */
export function loadWeek(now = new Date()) {
  return loadPermitted(canCopyDigest, async () => {
    const { items, more, todo } = await readWeek(now);
    return Promise.all(
      LOCALES.map(async (locale) => {
        const wording = await loadWording(locale);
        const shown = items.map((item) => toDigestItemDto(item, wording, now));
        return toWeekBlockDto({ items: shown, more, todo: todo && toTodoDto(todo, wording, now) }, wording);
      }),
    );
  });
}
