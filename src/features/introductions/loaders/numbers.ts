import { canOrganize } from "@/features/board/permissions/posts";
import { whenAvailable } from "@/lib/available";
import { today } from "@/lib/calendar";
import { loadPermitted } from "@/lib/page-access";
import { countOutcomes } from "../data/numbers";
import { medianDays, type ShownTable, showTable, yesRate } from "../utils/numbers";

/** What comes of needs and introductions, as everybody may see it. */
export type NumbersDto = {
  byCategory: ShownTable;
  byRegion: ShownTable;
  medianDays: number | null;
  /** In a hundred. */
  yesRate: number | null;
};

/** Up to the first of this month: a number that changed a moment ago would tell whose need it was. */
const monthStart = (now: Date) => new Date(`${today(now).slice(0, 7)}-01T00:00:00Z`);

async function readNumbers(now: Date): Promise<NumbersDto> {
  const { byCategory, byRegion, contactDays, agreed, ended } = await countOutcomes(monthStart(now));
  return {
    byCategory: showTable(byCategory),
    byRegion: showTable(byRegion),
    medianDays: medianDays(contactDays),
    yesRate: yesRate(agreed, ended),
  };
}

/** For everybody. */
export function loadNumbers(now = new Date()) {
  return whenAvailable(() => readNumbers(now));
}

/** The same, on the desk. */
export function loadDeskNumbers(now = new Date()) {
  return loadPermitted(canOrganize, () => readNumbers(now));
}
