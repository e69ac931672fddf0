import { expect, test } from "vitest";
import { listRowChanges } from "@/features/imports/data/row-changes";
import { readForms } from "@/features/proposals/loaders/forms";
import { db } from "@/lib/db";
import { applyList, entryOfRow, makeImporter, readList, sourceOf } from "../support/imports";

const HEAD = "id,name,kind,town,hours,phone\n";
const LINE = "1,Mill Race Tool Library,time bank,Holyoke";

/** What the preview shows of a batch, in a line a field. */
async function preview(batchId: string, numbers: number[], by: Awaited<ReturnType<typeof makeImporter>>) {
  const { taxonomy } = await readForms();
  const changes = await listRowChanges(by.permit, batchId, numbers, taxonomy);
  return Object.fromEntries(
    [...changes].map(([number, { facts, direct, proposed }]) => [
      number,
      { facts: facts.map(({ field }) => field), direct, proposed },
    ]),
  );
}

test("a new row tells what it would be, a change what it is from and to, one of a person's only suggests", async () => {
  const [source, editor] = [sourceOf(), await makeImporter()];
  const first = await readList(`${HEAD}${LINE},Mondays,413-555-0111`, { by: editor, source });
  expect(await preview(first, [2], editor)).toMatchObject({
    2: { facts: ["kindKey", "townId", "pointQuality", "phone"], direct: [], proposed: [] },
  });
  await applyList(first, editor);
  const { id, version, phone } = await entryOfRow(first, 2);
  expect(phone).not.toBeNull();
  // Somebody here wrote the hours: the list may only suggest others.
  const hours = { before: { hours: "Mondays" }, after: { hours: "Tuesdays" } };
  await db.initiative.update({ where: { id }, data: { hours: "Tuesdays", version: version + 1 } });
  await db.revision.create({
    data: { subjectType: "initiative", subjectId: id, version: version + 1, actorRole: "curator", ...hours },
  });
  const second = await readList(`${HEAD}${LINE},Fridays,413-555-0122`, { by: editor, source });
  const shown = await preview(second, [2], editor);
  expect(shown[2]?.direct).toEqual([{ field: "phone", values: { before: phone, after: expect.anything() } }]);
  expect(shown[2]?.proposed).toEqual([{ field: "hours", values: { before: "Tuesdays", after: "Fridays" } }]);

  // Phones that are not public are for those who look after the entry.
  const elsewhere = await makeImporter({ regions: ["cape-and-islands"] });
  expect(JSON.stringify(await preview(second, [2], elsewhere))).not.toMatch(/0111|Tuesdays/);
});
