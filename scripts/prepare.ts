// Migrates and seeds DATABASE_URL and makes the queues of its jobs, for the commands that need it ready. One process
// for all: loading TypeScript is most of the time that it takes.
import { JOBS } from "../src/jobs";
import { installQueues } from "../src/lib/jobs/queues";
import { migrate } from "./support/migrations";
import { runMain } from "./support/paths.mjs";
import { seedDatabase } from "./support/seeding";

runMain(async () => {
  const url = process.env.DATABASE_URL ?? "";
  const applied = await migrate(url);
  if (applied.length) console.log(`Migrated: ${applied.join(", ")}`);
  const seeded = await seedDatabase(url);
  if (seeded) console.log(seeded);
  await installQueues(url, JOBS);
});
