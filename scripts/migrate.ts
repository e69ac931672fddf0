// npm run migrate            applies what the database lacks
// npm run migrate -- new NAME   writes the next migration from prisma/schema.prisma

import { withDatabase } from "./support/database.mjs";
import { createMigration, migrate } from "./support/migrations";
import { runMain, Stop } from "./support/paths.mjs";

runMain(async () => {
  const [command, name] = process.argv.slice(2);
  if (command === "new") {
    if (!name || !/^[a-z0-9_]+$/.test(name))
      throw new Stop("Usage: npm run migrate -- new name_in_snake_case");
    console.log(await withDatabase(({ url }) => createMigration(url, name)));
    return;
  }
  await withDatabase(async ({ url }) => {
    const applied = await migrate(url);
    console.log(applied.length ? `Applied ${applied.join(", ")}` : "The database is up to date");
  });
});
