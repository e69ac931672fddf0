import { directoryTag, loadInitiative } from "@/features/initiatives/loaders";
import { defineRoute, json } from "@/lib/api-route";
import { UnavailableError } from "@/lib/errors";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** One initiative, all its public fields. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: directoryTag,
  get: async ({ params }) => {
    const loaded = await loadInitiative(params.slug ?? "");
    switch (loaded.state) {
      case "found":
        return json(loaded.initiative);
      case "moved":
        return new Response(null, {
          status: 308,
          headers: { location: `/api/v1/initiatives/${loaded.slug}` },
        });
      case "gone":
        return problem(410);
      case "missing":
        return problem(404);
      case "unavailable":
        throw new UnavailableError();
    }
  },
});
