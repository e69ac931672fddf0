import { defineInitiativeRoute } from "../../initiative-route";

export const dynamic = "force-dynamic";

/** One initiative, all its public fields. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineInitiativeRoute(
  (slug) => `/api/v1/initiatives/${slug}`,
  (initiative) => initiative,
);
