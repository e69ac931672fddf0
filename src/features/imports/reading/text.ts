import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import iconv from "iconv-lite";
import type { FileSettings } from "../types";

/** Bytes that are looked at to guess. */
const HEAD = 64 * 1024;

/** The first bytes of a file. */
async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** UTF-16 by its mark, or by the zeros that Latin letters have in it. */
function wideEncoding(head: Buffer): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const many = head.length / 5;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even < many / 4) return "utf-16le";
  return even > many && odd < many / 4 ? "utf-16be" : null;
}

/** Whether all of a file is UTF-8. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of createReadStream(path)) decoder.decode(piece as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The encoding of a file: by its mark, else UTF-8 where all of it is, else Windows-1252. */
export async function guessEncoding(path: string): Promise<FileSettings["encoding"]> {
  return wideEncoding(await readHead(path)) ?? ((await isUtf8(path)) ? "utf-8" : "windows-1252");
}

/** A file as text, piece by piece, without its mark. */
export async function* readText(path: string, encoding: FileSettings["encoding"]): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const piece of createReadStream(path)) {
    const text = decoder.write(piece as Buffer);
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}

/** The beginning of a file as text. */
export async function readBeginning(path: string, encoding: FileSettings["encoding"]): Promise<string> {
  return iconv.decode(await readHead(path), encoding, { stripBOM: true });
}
