import { startExport } from "@/features/initiatives/loaders";
import { geojsonText } from "@/features/initiatives/serializers";
import { streamText } from "@/lib/text-stream";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** The whole filtered set, streamed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute(
  async (request) =>
    new Response(streamText(geojsonText(await startExport(request))), {
      headers: {
        "content-type": "application/geo+json",
        "content-disposition": 'attachment; filename="initiatives.geojson"',
      },
    }),
);
