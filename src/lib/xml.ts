// XML 1.0 has no way to write these.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text that XML can hold; not escaped. */
export const xmlText = (text: string): string => text.replace(NOT_XML, "").toWellFormed();
