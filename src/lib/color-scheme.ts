/** Header by which `proxy.ts` tells the layout which colors an embedding site asked for. */
export const SCHEME_HEADER = "x-scheme";

/** Whether a value names a color scheme; anything else leaves the choice to the reader's system. */
export function isScheme(value: string | null): value is "light" | "dark" {
  return value === "light" || value === "dark";
}
