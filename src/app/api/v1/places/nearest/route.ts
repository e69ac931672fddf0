import { z } from "zod";
import { nearestZip } from "@/features/places/loaders";
import { defineRoute, json } from "@/lib/api-route";
import { badParameters, problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const LONGEST_BODY = 200;
const positionSchema = z.object({ lat: z.number().min(-90).max(90), lng: z.number().min(-180).max(180) });

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The ZIP for a browser's position. It comes in the body, so that no address or log ever holds it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  post: async ({ request }) => {
    if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return problem(413);
    const body = await request.text();
    if (body.length > LONGEST_BODY) return problem(413);
    const position = positionSchema.safeParse(parse(body));
    if (!position.success)
      return badParameters([{ parameter: "body", message: "must be {lat, lng} in degrees" }]);
    const nearest = await nearestZip(position.data);
    return nearest
      ? json({ zip: nearest.zip, town: nearest.town.name }, { "cache-control": "no-store" })
      : problem(404);
  },
});
