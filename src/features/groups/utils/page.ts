/** Most pages that are counted: what lies behind is not looked for. */
const LAST = 1_000;

/** The page that an address names, from 1; 1 for anything that is no number. */
export function readPage(parameter: unknown): number {
  const page = typeof parameter === "string" ? Number.parseInt(parameter, 10) : 1;
  return page >= 1 && page <= LAST ? page : 1;
}
