/**
 * A web address that may stand in a link.
 * @returns the address and its host as people say it; null for anything that is not http or https
 */
export function webAddress(text: string | null): { href: string; host: string } | null {
  if (!text || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== "https:" && url.protocol !== "http:") return null;
  return { href: url.href, host: url.hostname.replace(/^www\./, "") };
}

/** Longest path that is gone on to. */
const LONGEST_PATH = 500;

/**
 * A path of this site to go on to, from an address or a form.
 * @returns the path with its query; null for anything that leads elsewhere
 */
export function ownPath(text: unknown): string | null {
  if (typeof text !== "string" || text.length > LONGEST_PATH) return null;
  // Browsers take "//host" and "/\\host" for another site, and leave tabs and line breaks out.
  if (!/^\/(?![/\\])[^\p{Cc}\\]*$/u.test(text)) return null;
  const url = new URL(text, "http://site.invalid");
  // "/x/..//host" comes out as "//host".
  if (url.host !== "site.invalid" || url.pathname.startsWith("//")) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Longest slug that is looked for. */
const LONGEST_SLUG = 200;

/**
 * The slug in a page's parameter, which arrives percent-encoded.
 * @returns null when it cannot be a slug of anything
 */
export function readSlug(parameter: string): string | null {
  try {
    const slug = decodeURIComponent(parameter);
    return slug.length <= LONGEST_SLUG && !slug.includes("\0") ? slug : null;
  } catch {
    return null;
  }
}
