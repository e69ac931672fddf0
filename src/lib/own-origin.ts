/**
 * Whether a request that changes something comes from a page of this site: browsers say so, and nobody else is
 * let through. For route handlers; of server actions Next asks the same.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin") ?? "";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
