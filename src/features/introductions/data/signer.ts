import "server-only";
import { db, withDatabase } from "@/lib/db";
import { getOrganizer } from "./introductions";

/** The name of who signs an introduction; empty when that account is gone. */
export async function getSigner(organizerId: string | null): Promise<string> {
  return withDatabase(async () => (await getOrganizer(db, organizerId)).name);
}
