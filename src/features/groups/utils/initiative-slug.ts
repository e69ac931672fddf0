/**
 * What somebody typed to name an initiative: the address of its page, its slug, or its name.
 * @returns the last part of an address of a page, else what was typed
 */
export function initiativeSlug(typed: string): string {
  const [, slug] = /\/initiatives\/([^/?#]+)/.exec(typed) ?? [];
  return slug ?? typed;
}
