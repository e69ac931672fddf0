import { loadMapAnswer } from "@/features/initiatives/loaders";
import { json } from "@/lib/api-route";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** What matches, drawn together for a zoom. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute((request) =>
  json(loadMapAnswer(request)),
);
