import { canOrganize } from "@/features/board/permissions/posts";
import { getGazetteer } from "@/features/places/data";
import { loadPermitted } from "@/lib/page-access";
import { listDeskPosts, namesOf } from "../data/table";
import { logExport } from "../mutations/desk";
import { readDeskFilters } from "../schema/filters";
import { toCsv } from "../serializers/csv";
import { toDeskRow } from "../serializers/desk";

/** Rows of the file, at most. */
const MOST_ROWS = 2000;

/** The table as a spreadsheet, with the filters of its URL. */
export function loadTableCsv(params: URLSearchParams, now = new Date()) {
  const filters = { ...readDeskFilters(Object.fromEntries(params)), page: 1 };
  return loadPermitted(canOrganize, async (permit) => {
    const { rows } = await listDeskPosts(permit, filters, now, MOST_ROWS);
    const look = { actor: permit.actor, gazetteer: await getGazetteer(), now };
    const keepers = await namesOf(rows.flatMap(({ keeperId }) => keeperId ?? []));
    await logExport(permit);
    return toCsv(rows.map((row) => toDeskRow(row, keepers, look)));
  });
}
