type SitemapEntry = { path: string; updatedAt?: string };

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

function urlElement({ path, updatedAt }: SitemapEntry, appUrl: string, languages: readonly string[]): string {
  const at = escapeXml(`${appUrl}${path}`);
  const alternates = languages.map(
    (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${at}?hl=${language}"/>`,
  );
  const changed = updatedAt ? `<lastmod>${updatedAt}</lastmod>` : "";
  return `<url><loc>${at}</loc>${changed}${alternates.join("")}<xhtml:link rel="alternate" hreflang="x-default" href="${at}"/></url>\n`;
}

/** A sitemap with every page in all languages, piece by piece. */
export async function* sitemapText(
  entries: Iterable<SitemapEntry>,
  appUrl: string,
  languages: readonly string[],
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
  for (const entry of entries) yield urlElement(entry, appUrl, languages);
  yield "</urlset>\n";
}
