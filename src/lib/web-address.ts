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
