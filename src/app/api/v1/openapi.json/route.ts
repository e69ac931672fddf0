import { defineRoute, json } from "@/lib/api-route";
import { buildDocument } from "../document";

export const dynamic = "force-dynamic";

/** The description of this API. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  version: async () => "openapi",
  get: () => json(buildDocument()),
});
