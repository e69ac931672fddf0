// npm run seed: writes what the app starts with, where it is missing or changed.
import { withDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";
import { seedDatabase } from "./support/seeding";

runMain(() => withDatabase(async ({ url }) => console.log((await seedDatabase(url)) || "Nothing to seed")));
