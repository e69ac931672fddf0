import { loadTaxonomy } from "@/features/initiatives/loaders";
import { profilePath, toProfile } from "@/features/initiatives/serializers";
import { env } from "@/lib/env";
import { UnavailableError } from "@/lib/errors";
import { defineInitiativeRoute } from "../../../initiative-route";

export const dynamic = "force-dynamic";

/** One initiative as a profile that other networks read. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineInitiativeRoute(
  profilePath,
  async (initiative) => {
    const loaded = await loadTaxonomy();
    if (loaded.state !== "ok") throw new UnavailableError();
    return toProfile(initiative, env.APP_URL, loaded.taxonomy.kinds);
  },
);
