/**
 * Whether a request that changes something comes from a page of this site: browsers say so. Server actions are
 * checked by Next; this is for route handlers.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return !origin || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"));
}
