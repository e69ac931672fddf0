// Runs once before the integration tests: the seeded database that each test file gets a copy of.
import type { TestProject } from "vitest/node";
import { openTestDatabase } from "../../scripts/support/test-database.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    seededDatabase: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const database = await openTestDatabase();
  project.provide("seededDatabase", database.url);
  return database.close;
}
