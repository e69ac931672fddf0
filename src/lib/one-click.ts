import { badParameters, problem } from "./problem";

const LONGEST_BODY = 4000;

/** Fields of a form, in either way that mail providers send one (RFC 8058, 3.2); null for anything else. */
async function readForm(request: Request): Promise<FormData | null> {
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > LONGEST_BODY) return null;
  try {
    const headers = { "content-type": request.headers.get("content-type") ?? "" };
    return await new Response(bytes, { headers }).formData();
  } catch {
    return null;
  }
}

/**
 * Checks the one click of mail programs (RFC 8058): they send no cookie and no `Origin`, the token says all.
 * @returns the problem to answer with; null when it is one
 */
export async function refuseOneClick(request: Request): Promise<Response | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return problem(413);
  if ((await readForm(request))?.get("List-Unsubscribe") === "One-Click") return null;
  const message = "must be a form with List-Unsubscribe=One-Click";
  return badParameters([{ parameter: "body", message }]);
}

/** What is answered once a list was left. */
export const unsubscribed = () =>
  new Response("Unsubscribed\n", {
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
