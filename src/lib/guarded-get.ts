import { type LookupAddress, type LookupAllOptions, lookup as resolveName } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { BlockList, isIP, type LookupFunction } from "node:net";

const PRIVATE = new BlockList();
for (const [net, bits] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
  ] as const),
  ...([
    ["169.254.0.0", 16],
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
] as const) {
  PRIVATE.addSubnet(net, bits, "ipv4");
}
for (const [net, bits] of [
  ...([
    ["::", 96],
    ["64:ff9b::", 96],
    ["fc00::", 7],
    ["fe80::", 10],
    ["ff00::", 8],
    ["2002::", 16],
  ] as const),
] as const) {
  PRIVATE.addSubnet(net, bits, "ipv6");
}

/** Whether an address is of this machine, of a network of one's own, or of no single machine. */
export function isPrivateAddress(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return isPrivateAddress(mapped);
  const family = isIP(address);
  if (family === 0) return true;
  return PRIVATE.check(address, family === 4 ? "ipv4" : "ipv6");
}

/** Where requests go: how names are looked up, and which addresses are out of bounds. Tests bring their own. */
export type Network = {
  lookup: (
    host: string,
    options: LookupAllOptions,
    done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
  ) => void;
  isPrivate: (address: string) => boolean;
};

const THE_NETWORK: Network = { lookup: resolveName, isPrivate: isPrivateAddress };
const REFUSED = "ERR_PRIVATE_ADDRESS";

/** Looks a name up for the one connection that is made: a second look-up could say something else. */
function publicLookup({ lookup, isPrivate }: Network): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 0);
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => isPrivate(address))) {
        return done(Object.assign(new Error("Not a public address"), { code: REFUSED }), "", 0);
      }
      if (options.all) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}

/** What came of asking another server. */
export type GuardedAnswer =
  | {
      state: "answered";
      status: number;
      /** Where it sends on to, as it says so itself; nobody went there. */
      location: string | null;
      /** Null when it is longer than was wanted, or broke off. */
      text: string | null;
    }
  /** No address of the web, or one of this machine or a private network: nobody was asked. */
  | { state: "refused" }
  | { state: "silent"; isUnknownHost: boolean };

type Ask = {
  method?: "GET" | "HEAD";
  /** Seconds after which it is given up. */
  seconds?: number;
  mostBytes?: number;
  headers?: Record<string, string>;
  network?: Network;
};

/** The address where it may be asked; null where not. */
function askable(address: string, { isPrivate }: Network): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  return isIP(host) !== 0 && isPrivate(host) ? null : url;
}

function failure(error: NodeJS.ErrnoException): GuardedAnswer {
  if (error.code === REFUSED) return { state: "refused" };
  return { state: "silent", isUnknownHost: error.code === "ENOTFOUND" };
}

/**
 * Asks another server once, never this machine or a private network, whatever its name says. Redirects are told, not
 * followed: whoever follows asks here again.
 */
export async function guardedRequest(
  address: string,
  { method = "GET", seconds = 3, mostBytes = 200_000, headers = {}, network = THE_NETWORK }: Ask = {},
): Promise<GuardedAnswer> {
  const url = askable(address, network);
  if (!url) return { state: "refused" };
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const signal = AbortSignal.timeout(seconds * 1000);
  const options = { method, headers, signal, lookup: publicLookup(network), agent: false };
  return new Promise((resolve) => {
    const request = send(url, options, (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      const answer = (text: string | null) => {
        const { statusCode: status = 0, headers: own } = response;
        resolve({ state: "answered", status, location: own.location ?? null, text });
      };
      response.on("data", (piece: Buffer) => {
        size += piece.length;
        if (size > mostBytes) request.destroy();
        else pieces.push(piece);
      });
      response.on("end", () => answer(Buffer.concat(pieces).toString("utf8")));
      response.on("close", () => answer(null));
      response.on("error", () => answer(null));
    });
    request.on("error", (error) => resolve(failure(error)));
    request.end();
  });
}

/**
 * Gets a small text from another server (`guardedRequest`), and never by a redirect.
 * @returns the text of an answer 200; null for anything else
 */
export async function guardedGet(address: string, options: Omit<Ask, "method"> = {}): Promise<string | null> {
  const answer = await guardedRequest(address, options);
  return answer.state === "answered" && answer.status === 200 ? answer.text : null;
}

/** What came of fetching a file. */
export type Download<T> = { state: "done"; value: T } | { state: "refused" | "large" | "silent" };

const MOST_REDIRECTS = 5;

type Asked = { state: "refused" | "silent" } | { state: "answered"; response: IncomingMessage };

/** Asks once, and answers as soon as the head is there. */
function askOnce(
  address: string,
  signal: AbortSignal,
  network: Network,
  headers: Record<string, string>,
): Promise<Asked> {
  const url = askable(address, network);
  if (!url) return Promise.resolve({ state: "refused" });
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  const options = { headers, signal, lookup: publicLookup(network), agent: false };
  return new Promise((resolve) => {
    const request = send(url, options, (response) => resolve({ state: "answered", response }));
    request.on("error", (error) => {
      const { state } = failure(error);
      resolve({ state: state === "refused" ? "refused" : "silent" });
    });
    request.end();
  });
}

/**
 * Fetches a file as a stream, never from this machine or a private network: also not where a redirect, each of which is
 * looked at like the first address, or another look-up of the name leads there.
 * @param keep takes the stream; what breaks off, or throws for being too long, was not kept
 */
export async function guardedDownload<T>(
  address: string,
  keep: (stream: NodeJS.ReadableStream) => Promise<T>,
  {
    seconds = 60,
    mostBytes = 50_000_000,
    network = THE_NETWORK,
  }: Pick<Ask, "seconds" | "mostBytes" | "network"> = {},
): Promise<Download<T>> {
  const signal = AbortSignal.timeout(seconds * 1000);
  const headers = { "accept-encoding": "identity", "user-agent": "commons-import" };
  let at = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const asked = await askOnce(at, signal, network, headers);
    if (asked.state !== "answered") return asked;
    const { response } = asked;
    const { statusCode: status = 0, headers: its } = response;
    if (status >= 300 && status < 400 && its.location && URL.canParse(its.location, at)) {
      response.destroy();
      at = new URL(its.location, at).href;
      continue;
    }
    if (status !== 200 || Number(its["content-length"] ?? 0) > mostBytes) {
      response.destroy();
      return { state: status === 200 ? "large" : "silent" };
    }
    try {
      return { state: "done", value: await keep(response) };
    } catch (error) {
      response.destroy();
      return { state: error instanceof Error && error.name === "TooLargeError" ? "large" : "silent" };
    }
  }
  return { state: "silent" };
}
