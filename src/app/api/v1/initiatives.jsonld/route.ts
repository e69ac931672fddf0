import { startExport } from "@/features/initiatives/loaders";
import { jsonLdText } from "@/features/initiatives/serializers";
import { env } from "@/lib/env";
import { streamText } from "@/lib/text-stream";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** The whole filtered set, streamed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute(
  async (request) =>
    new Response(streamText(jsonLdText(await startExport(request), env.APP_URL)), {
      headers: {
        "content-type": "application/ld+json",
        "content-disposition": 'attachment; filename="initiatives.jsonld"',
      },
    }),
);
