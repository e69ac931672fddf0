import { DOCUMENT_TYPES } from "../constants";

/** What a file of some types begins with, byte by byte. */
const BEGINNINGS: Readonly<Record<string, readonly number[]>> = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  png: [0x89, 0x50, 0x4e, 0x47],
  jpg: [0xff, 0xd8, 0xff],
  jpeg: [0xff, 0xd8, 0xff],
  // Office documents are ZIP archives.
  ...Object.fromEntries(
    ["docx", "xlsx", "pptx", "odt", "ods", "odp"].map((end) => [end, [0x50, 0x4b, 0x03, 0x04]]),
  ),
};

/**
 * The media type of a document, by the end of its name, when its first bytes agree. Text must be text: no NUL in it.
 * @param start the first bytes of it
 * @returns null for a type that is not taken, or a file that is not what its name says
 */
export function documentType(fileName: string, start: Uint8Array): string | null {
  const end = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const type = DOCUMENT_TYPES[end];
  if (!type) return null;
  const beginning = BEGINNINGS[end];
  if (!beginning) return start.includes(0) ? null : type;
  return beginning.every((byte, index) => start[index] === byte) ? type : null;
}
