import { Agent, get } from "node:http";

/** Requests before those that count. */
const WARM_UP = 30;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** What one answer took, in milliseconds, and its bytes as they came. */
export type Answer = { first: number; whole: number; bytes: number };

/** Asks over one connection that stays open. @param cookie of whoever asks */
export function ask(url: string, cookie?: string): Promise<Answer> {
  const started = performance.now();
  const headers = { "accept-encoding": "gzip", ...(cookie && { cookie }) };
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const first = performance.now() - started;
      let bytes = 0;
      response.on("data", (piece: Buffer) => {
        bytes += piece.length;
      });
      response.on("end", () => resolve({ first, whole: performance.now() - started, bytes }));
      response.on("error", reject);
    }).on("error", reject);
  });
}

/** The value below which such a share of all lies. */
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;

/**
 * Asks all in turn, so that whatever else the machine does meets all of them alike.
 * @returns milliseconds until the last byte, by path
 */
export async function measureInTurn(
  url: string,
  paths: readonly string[],
  { runs, cookie }: { runs: number; cookie?: string },
): Promise<Map<string, number[]>> {
  const times = new Map(paths.map((path) => [path, [] as number[]]));
  for (let run = -WARM_UP; run < runs; run++) {
    for (const path of paths) {
      const { whole } = await ask(url + path, cookie);
      if (run >= 0) times.get(path)?.push(whole);
    }
  }
  return times;
}

/** Ends the connection. */
export const closeConnection = () => agent.destroy();
