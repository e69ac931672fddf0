import { z } from "zod";
import { readForms } from "@/features/proposals/loaders/forms";
import { loadPermitted } from "@/lib/page-access";
import { IMPORT_FIELDS, PAGE_SIZE } from "./constants";
import { countRows, getBatch, listBatches, listRows, listSources } from "./data/batches";
import { listRowChanges } from "./data/row-changes";
import { canImport } from "./permissions";
import { listSchema, rowsSchema } from "./schema";
import type { BatchDto, RowDto } from "./types";

type PageParams = Record<string, string | string[] | undefined>;

/**
 * `/desk/import`: all batches, newest first, the sources that are known, and the kinds for the form.
 * @returns "ok" with them, or why not (`NoAccess`)
 */
export function loadImports(params: PageParams) {
  const { page } = listSchema.parse(params);
  return loadPermitted(canImport, async () => {
    const [{ batches, count }, sources, { taxonomy }] = [
      await listBatches(page),
      await listSources(),
      await readForms(),
    ];
    return { page, pages: Math.max(1, Math.ceil(count / PAGE_SIZE)), batches, sources, taxonomy };
  });
}

/**
 * `/desk/import/<id>`: a batch with one page of its rows. `value` is null where there is none (404).
 * @param params `page`, and `only`: a fate, "suggested" or "kept"
 */
export function loadImport(parameter: string, params: PageParams) {
  const filters = rowsSchema.parse(params);
  return loadPermitted(canImport, async () => {
    const id = z.uuid().safeParse(parameter).data;
    const batch = id ? await getBatch(id) : null;
    if (!id || !batch) return null;
    const count = await countRows(id, filters.only);
    const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const page = Math.min(filters.page, pages);
    const { taxonomy } = await readForms();
    return {
      ...{ batch, filters: { ...filters, page }, count, pages, taxonomy, fields: IMPORT_FIELDS },
      rows: await listRows(id, filters.only, page),
    };
  });
}

/**
 * What the rows of a page of a batch that waits to be applied do, by number of the row, with what their values are
 * said by, and how many rows suggest something.
 */
export function loadRowChanges(batch: BatchDto, rows: readonly RowDto[]) {
  return loadPermitted(canImport, async (permit) => {
    const forms = await readForms();
    const numbers = batch.can.choose ? rows.map(({ number }) => number) : [];
    const changes = await listRowChanges(permit, batch.id, numbers, forms.taxonomy);
    const suggested = batch.can.choose ? await countRows(batch.id, "suggested") : batch.suggested;
    return { forms, changes, suggested };
  });
}
