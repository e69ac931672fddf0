import { strToU8, zipSync } from "fflate";
import type { Locale } from "@/i18n/locales";
import type { Messages } from "@/i18n/messages";
import { escapeHtml } from "@/lib/html";

/** One part of the export: what one feature keeps. */
export type DataPart = { name: string; value: unknown };

type Words = Messages["account"]["export"];
type Page = { words: Words; locale: Locale };

const STYLE =
  "body{font:17px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}" +
  "dl{margin:0 0 1rem;padding-left:1rem;border-left:2px solid #ccc}dt{font-weight:bold}dd{margin:0 0 .6rem}";

const ISO_DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** "lastSeenAt" is "last seen at" where nobody wrote a title. */
function titleOf(key: string, titles: Record<string, string>): string {
  return titles[key] ?? key.replace(/([A-Z])/g, " $1").toLowerCase();
}

function sayText(value: string | number | boolean, { words, locale }: Page): string {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value !== "string" || !ISO_DATE.test(value)) return escapeHtml(String(value));
  const options = { dateStyle: "long", timeStyle: "short", timeZone: "America/New_York" } as const;
  return escapeHtml(new Intl.DateTimeFormat(locale, options).format(new Date(value)));
}

const isNothing = (value: unknown) =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A value as it stands in the JSON, as HTML: lists, and names with what belongs to them. */
function sayValue(value: unknown, page: Page): string {
  if (isNothing(value)) return `<p>${escapeHtml(page.words.nothing)}</p>`;
  if (Array.isArray(value)) {
    return `<ul>${value.map((item) => `<li>${sayValue(item, page)}</li>`).join("")}</ul>`;
  }
  if (typeof value !== "object") return sayText(value as string | number | boolean, page);
  const rows = Object.entries(value as object).filter(([, inner]) => !isNothing(inner));
  const title = (key: string) => escapeHtml(titleOf(key, page.words.fields));
  return `<dl>${rows.map(([key, inner]) => `<dt>${title(key)}</dt><dd>${sayValue(inner, page)}</dd>`).join("")}</dl>`;
}

function toHtml(parts: Record<string, unknown>, madeAt: Date, page: Page): string {
  const { words, locale } = page;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "America/New_York" });
  const lede = words.lede.replace("{date}", date.format(madeAt));
  const sections = Object.entries(parts).map(
    ([name, value]) => `<h2>${escapeHtml(titleOf(name, words.parts))}</h2>${sayValue(value, page)}`,
  );
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(words.title)}</title><style>${STYLE}</style><h1>${escapeHtml(words.title)}</h1><p>${escapeHtml(lede)}</p>${sections.join("")}</html>`;
}

/**
 * Everything kept about somebody as a zip: `my-data.json` for programs, `my-data.html` to read.
 * @param words the messages `account.export` in her language
 */
export function toArchive(
  parts: readonly DataPart[],
  { words, locale, madeAt }: Page & { madeAt: Date },
): Uint8Array<ArrayBuffer> {
  const all = Object.fromEntries(parts.map(({ name, value }) => [name, value]));
  const json = JSON.stringify({ madeAt, ...all }, null, 2);
  // Read back: what is said is what stands in the file, dates as text.
  const html = toHtml(JSON.parse(JSON.stringify(all)), madeAt, { words, locale });
  const files = { "my-data.json": strToU8(json), "my-data.html": strToU8(html) };
  return new Uint8Array(zipSync(files, { mtime: madeAt }));
}
