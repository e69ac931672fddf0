// Runs before each integration test file: a database of its own, migrated and seeded, as DATABASE_URL.
import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { createDatabase, dropDatabase } from "../../scripts/support/test-database.mjs";

const url = await createDatabase(inject("seededDatabase"), `test_${randomUUID().replaceAll("-", "")}`);
process.env.DATABASE_URL = url;

afterAll(() => dropDatabase(url));
