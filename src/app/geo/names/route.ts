import { listMapNames } from "@/features/places/loaders";
import { UnavailableError } from "@/lib/errors";

export const dynamic = "force-dynamic";

const DAY_IN_SECONDS = 86_400;

/** The names that the live map shows, asked for once it is there. */
export async function GET(): Promise<Response> {
  try {
    const headers = { "cache-control": `public, max-age=${DAY_IN_SECONDS}` };
    return Response.json(await listMapNames(), { headers });
  } catch (error) {
    if (error instanceof UnavailableError) return new Response(null, { status: 503 });
    throw error;
  }
}
