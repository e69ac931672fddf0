// Deletes again the people whose ids the file DELETED_PEOPLE lists, and who are in the database.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { deleteAgainByCommand } from "../../src/features/people/mutations/my-data";
import { DATA_KEEPERS } from "../../src/my-data";
import { runMain } from "./paths.mjs";

runMain(async () => {
  const ids = z.array(z.uuid()).parse(JSON.parse(readFileSync(process.env.DELETED_PEOPLE ?? "", "utf8")));
  const count = await deleteAgainByCommand(ids, DATA_KEEPERS);
  if (count) console.log(`Deleted again ${count} who had deleted their account since this backup.`);
});
