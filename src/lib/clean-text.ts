/** Controls besides tab and line break, and marks that turn the direction of writing or are not seen at all. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** A text without what is not seen: it could make other text look like what it is not. Joiners of scripts stay. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSEEN, "").normalize("NFC").trim();
}
