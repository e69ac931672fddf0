import { PrismaPg } from "@prisma/adapter-pg";
import { seedAll } from "../../prisma/seed/index";
import { PrismaClient } from "../../src/generated/prisma/client";

/** Seeds the database. @returns one line that says what was written; "" when there was nothing to do */
export async function seedDatabase(connectionString: string): Promise<string> {
  const adapter = new PrismaPg({ connectionString, connectionTimeoutMillis: 10_000 });
  const prisma = new PrismaClient({ adapter });
  try {
    const written = Object.entries(await seedAll(prisma)).filter(([, rows]) => rows > 0);
    return written.length ? `Seeded ${written.map(([noun, rows]) => `${rows} ${noun}`).join(", ")}` : "";
  } finally {
    await prisma.$disconnect();
  }
}
