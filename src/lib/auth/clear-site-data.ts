/**
 * `Clear-Site-Data` for the end of a session: pages of the account go. On a shared device all goes that the site
 * keeps in the browser; elsewhere a person's plan and language stay.
 */
export function clearSiteData(isShared: boolean): string {
  return isShared ? '"cache", "cookies", "storage"' : '"cache"';
}
