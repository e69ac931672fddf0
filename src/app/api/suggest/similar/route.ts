import { z } from "zod";
import { LOOKUP_LIMIT } from "@/features/proposals/constants";
import { findSimilar } from "@/features/proposals/data/similar";
import { defineRoute, json } from "@/lib/api-route";
import { readSmallJson } from "@/lib/form-lookup";
import { isFromOwnPage } from "@/lib/own-origin";
import { badParameters, problem } from "@/lib/problem";

export const dynamic = "force-dynamic";

const line = z.string().max(500).default("");
const sketchSchema = z.object({ name: line, town: line, website: line });

/** What may be listed already of what is typed into the form: public facts only. */
export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute({
  post: async ({ request }) => {
    if (!isFromOwnPage(request)) return problem(403);
    const body = await readSmallJson(request, sketchSchema, LOOKUP_LIMIT);
    if (body instanceof Response) return body;
    if (body === null)
      return badParameters([{ parameter: "body", message: "must be {name, town, website}" }]);
    const items = await findSimilar(body);
    return json(
      { items: items.map(({ slug, name, town }) => ({ slug, name, town })) },
      { "cache-control": "no-store" },
    );
  },
});
