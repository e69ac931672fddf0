import { expect, test } from "vitest";
import { streamText } from "./text-stream";

test("pieces are large enough to be compressed, and nothing is lost", async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `line ${i}, ñandú\n`);
  async function* source() {
    yield* lines;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of streamText(source())) pieces.push(piece);
  expect(pieces.slice(0, -1).every((piece) => piece.length >= 16_384)).toBe(true);
  expect(Buffer.concat(pieces).toString()).toBe(lines.join(""));
});

test("a client that hangs up ends the source", async () => {
  let made = 0;
  let ended = false;
  async function* source() {
    try {
      for (;;) {
        made++;
        yield "x".repeat(20_000);
      }
    } finally {
      ended = true;
    }
  }
  const reader = streamText(source()).getReader();
  await reader.read();
  await reader.cancel();
  expect(ended).toBe(true);
  expect(made).toBeLessThan(5);
});
