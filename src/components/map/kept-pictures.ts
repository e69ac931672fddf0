/** Pictures kept for their next reader; the largest have a tenth of a megabyte. */
const KEPT = 60;

// The server's components and what writes them as HTML each get a copy of this module.
const shared = globalThis as typeof globalThis & { commonsPictures?: Map<string, string> };

/** The markup of a picture, drawn once for each key; those asked for lately are kept. */
export function keepPicture(key: string, draw: () => string): string {
  shared.commonsPictures ??= new Map();
  const kept = shared.commonsPictures;
  const markup = kept.get(key) ?? draw();
  kept.delete(key);
  kept.set(key, markup);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return markup;
}

/** A kept picture; empty when it is not there any more. */
export const keptPicture = (key: string): string => shared.commonsPictures?.get(key) ?? "";
