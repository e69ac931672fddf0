/** Parameters that say where the map was left; the browser knows them better than the page it came from. */
const POSITION = ["at", "zoom"] as const;

/** A link of the page, with the map staying where it is now. */
export function keepPosition(href: string): string {
  const url = new URL(href);
  const now = new URLSearchParams(window.location.search);
  for (const name of POSITION) {
    const value = now.get(name);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.pathname + readable(url.searchParams);
}

/** A form's fields as a query, without the empty ones. */
export function queryOfForm(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "") query.append(name, value.trim());
  }
  if (!query.has("near") && !/\d{5}/.test(query.get("q") ?? "")) query.delete("radius");
  return query.toString();
}

/** A query whose commas stay legible. */
export function readable(params: URLSearchParams): string {
  const query = params.toString().replaceAll("%2C", ",");
  return query && `?${query}`;
}
