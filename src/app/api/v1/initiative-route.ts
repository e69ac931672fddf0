import { directoryTag, loadInitiative } from "@/features/initiatives/loaders";
import type { InitiativeDetailDto } from "@/features/initiatives/types";
import { defineRoute, json } from "@/lib/api-route";
import { UnavailableError } from "@/lib/errors";
import { problem } from "@/lib/problem";

/**
 * An address of the API about one initiative: retired is 410, merged leads on.
 * @param pathOf where the same is of another
 */
export function defineInitiativeRoute(
  pathOf: (slug: string) => string,
  write: (initiative: InitiativeDetailDto) => Promise<unknown> | unknown,
) {
  return defineRoute({
    version: directoryTag,
    get: async ({ params }) => {
      const loaded = await loadInitiative(params.slug ?? "");
      switch (loaded.state) {
        case "found":
          return json(await write(loaded.initiative));
        case "moved":
          return new Response(null, { status: 308, headers: { location: pathOf(loaded.slug) } });
        case "gone":
          return problem(410);
        case "missing":
          return problem(404);
        case "unavailable":
          throw new UnavailableError();
      }
    },
  });
}
