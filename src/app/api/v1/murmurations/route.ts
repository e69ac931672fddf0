import { startDated } from "@/features/initiatives/loaders";
import { profileListText } from "@/features/initiatives/serializers";
import { env } from "@/lib/env";
import { streamText } from "@/lib/text-stream";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** Where the profiles of the whole filtered set are, streamed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute(
  async (request) =>
    new Response(streamText(profileListText(await startDated(request), env.APP_URL)), {
      headers: { "content-type": "application/json" },
    }),
);
