import { UnavailableError } from "./errors";

/** The database does not answer: the page says so with status 503. */
export type Unavailable = { state: "unavailable" };

/** Runs a loader; a database that does not answer becomes a value. Other errors are thrown on. */
export async function available<T extends { state: string }>(
  work: () => Promise<T>,
): Promise<T | Unavailable> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnavailableError) return { state: "unavailable" };
    throw error;
  }
}

/** For loaders that throw: what they give, or that the database does not answer. */
export async function whenAvailable<T>(
  work: () => Promise<T>,
): Promise<{ state: "ok"; value: T } | Unavailable> {
  return available(async () => ({ state: "ok" as const, value: await work() }));
}
