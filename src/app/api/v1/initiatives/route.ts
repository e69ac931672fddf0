import { loadApiList } from "@/features/initiatives/loaders";
import { json } from "@/lib/api-route";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** The filtered list, page by page. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute(async (request) =>
  json(await loadApiList(request)),
);
