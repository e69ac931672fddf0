import { startExport } from "@/features/initiatives/loaders";
import { csvText } from "@/features/initiatives/serializers";
import { streamText } from "@/lib/text-stream";
import { defineDirectoryRoute } from "../directory-route";

export const dynamic = "force-dynamic";

/** The whole filtered set, streamed. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineDirectoryRoute(
  async (request) =>
    new Response(streamText(csvText(await startExport(request))), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="initiatives.csv"',
      },
    }),
);
