import sharp from "sharp";

/** Pixels of a picture that is looked at at all. */
const MOST_PIXELS = 50_000_000;
/** Pixels of the longer side, as it is kept. */
const LONGEST_SIDE = 1600;
const SECONDS = 10;

// One picture at a time takes memory, and none is kept.
sharp.cache(false);
sharp.concurrency(1);

/** A picture as it is kept: WebP, upright, without anything that the camera wrote beside it. */
export type EncodedPhoto = { bytes: Uint8Array; width: number; height: number };

const startsWith = (bytes: Uint8Array, at: number, text: string) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text;

/** Whether a file begins as JPEG, PNG, WebP or AVIF does, whatever it is called. Others never reach a decoder. */
function isPicture(bytes: Uint8Array): boolean {
  return (
    startsWith(bytes, 0, "\xff\xd8\xff") ||
    startsWith(bytes, 0, "\x89PNG\r\n\x1a\n") ||
    (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) ||
    (startsWith(bytes, 4, "ftyp") && ["avif", "avis", "mif1"].some((brand) => startsWith(bytes, 8, brand)))
  );
}

/**
 * Makes a picture anew from its pixels: what else was in the file (place, camera, owner, thumbnails) is left behind.
 * @returns "type" for what is no JPEG, PNG, WebP or AVIF; "broken" for what can't be read or has too many pixels
 */
export async function encodePhoto(bytes: Uint8Array): Promise<EncodedPhoto | "type" | "broken"> {
  if (!isPicture(bytes)) return "type";
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  } catch {
    return "broken";
  }
}
