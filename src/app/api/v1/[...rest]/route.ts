import { defineRoute } from "@/lib/api-route";
import { problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

/** Everything else under the API. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({ get: () => problem(404) });
