import "server-only";
import { db } from "./db";

/** Whether the database answers a query. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
