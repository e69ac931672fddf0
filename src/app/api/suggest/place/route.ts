import { z } from "zod";
import { getGazetteer } from "@/features/places/data";
import { LOOKUP_LIMIT } from "@/features/proposals/constants";
import { geocode } from "@/features/proposals/data/geocoder";
import { readPlace } from "@/features/proposals/utils/place";
import { defineRoute, json } from "@/lib/api-route";
import { readSmallJson } from "@/lib/form-lookup";
import { isFromOwnPage } from "@/lib/own-origin";
import { badParameters, problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const line = z.string().max(200).default("");
const placeSchema = z.object({ town: line, address: line, locality: line, zip: line });

/** Where a place that is typed into the form is. In the body, so that no address or log ever holds it. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  post: async ({ request }) => {
    if (!isFromOwnPage(request)) return problem(403);
    const body = await readSmallJson(request, placeSchema, LOOKUP_LIMIT);
    if (body instanceof Response) return body;
    if (body === null)
      return badParameters([{ parameter: "body", message: "must be {town, address, locality, zip}" }]);
    const typed = { ...body, zip: /^\d{5}/.exec(body.zip)?.[0] ?? null, lat: null, lng: null };
    const answer = await readPlace(typed, { gazetteer: await getGazetteer(), geocode, before: null });
    if ("problem" in answer) return problem(404);
    const { lat, lng, pointQuality, town } = answer.place;
    return json({ lat, lng, pointQuality, town: town.name }, { "cache-control": "no-store" });
  },
});
