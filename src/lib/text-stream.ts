/** Smaller pieces would leave the server uncompressed. */
const SMALLEST_CHUNK = 16_384;

/**
 * Text that is made while it is sent, in pieces of at least 16 kB. Nothing is made that nobody takes: a
 * client that hangs up ends the source.
 */
export function streamText(source: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const texts = source[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let piece = "";
        while (piece.length < SMALLEST_CHUNK) {
          const next = await texts.next();
          if (next.done) {
            if (piece) controller.enqueue(encoder.encode(piece));
            controller.close();
            return;
          }
          piece += next.value;
        }
        controller.enqueue(encoder.encode(piece));
      },
      async cancel() {
        await texts.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
