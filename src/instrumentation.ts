import type { Instrumentation } from "next";

/** Runs once in each server process. Never waits for the database: an error here makes every route a 500. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { followRequests } = await import("./lib/request-channel");
  followRequests();
  // The first reader does not wait for what every reader needs; nobody waits for this, and it may fail.
  import("./features/initiatives/loaders").then(({ loadTaxonomy }) => loadTaxonomy()).catch(() => undefined);
}

/** Logs an error of a page or route by name and place; its message could hold what somebody typed. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  const { name, digest, stack } = error as Error & { digest?: string };
  const frames = stack?.split("\n").filter((line) => /^\s+at /.test(line));
  log.error({ name, digest, route: context.routePath, method: request.method, frames }, "request failed");
};
