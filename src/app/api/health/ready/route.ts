import { isDatabaseReady } from "@/lib/health";

export const dynamic = "force-dynamic";

/** 200 while the database answers, 503 while it does not. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json(
    { status: ready ? "ready" : "database does not answer" },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
