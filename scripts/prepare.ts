// Migrates and seeds DATABASE_URL, for the commands that need it ready. One process for both: loading
// TypeScript is most of the time that it takes.
import { migrate } from "./support/migrations";
import { runMain } from "./support/paths.mjs";
import { seedDatabase } from "./support/seeding";

runMain(async () => {
  const url = process.env.DATABASE_URL ?? "";
  const applied = await migrate(url);
  if (applied.length) console.log(`Migrated: ${applied.join(", ")}`);
  const seeded = await seedDatabase(url);
  if (seeded) console.log(seeded);
});
