// npm run seed: writes what the app starts with, where it is missing or changed.
import { PrismaPg } from "@prisma/adapter-pg";
import { seedAll } from "../prisma/seed/index";
import { PrismaClient } from "../src/generated/prisma/client";
import { withDatabase } from "./support/database.mjs";
import { runMain } from "./support/paths.mjs";

runMain(() =>
  withDatabase(async (connectionString: string) => {
    const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString, connectionTimeoutMillis: 10_000 }) });
    try {
      const written = Object.entries(await seedAll(prisma)).filter(([, rows]) => rows > 0);
      console.log(
        written.length ? `Seeded ${written.map(([noun, rows]) => `${rows} ${noun}`).join(", ")}` : "Nothing to seed",
      );
    } finally {
      await prisma.$disconnect();
    }
  }),
);
