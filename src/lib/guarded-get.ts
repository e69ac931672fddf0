import { lookup as resolveName } from "node:dns";
import { request as requestHttp } from "node:http";
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

/** Looks a name up for the one connection that is made: a second look-up could say something else. */
const publicLookup: LookupFunction = (host, options, done) => {
  resolveName(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isPrivateAddress(address))) {
      return done(new Error("Not a public address"), "", 0);
    }
    if (options.all) return done(null, addresses);
    return done(null, first.address, first.family);
  });
};

/**
 * Gets a small text from another server, never from this machine or a private network, whatever its name says, and
 * never by a redirect.
 * @param seconds after which it is given up
 * @returns the text of an answer 200; null for anything else
 */
export async function guardedGet(
  address: string,
  { seconds = 3, mostBytes = 200_000, headers = {} as Record<string, string> } = {},
): Promise<string | null> {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!/^https?:$/.test(url.protocol) || (isIP(host) !== 0 && isPrivateAddress(host))) return null;
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(seconds * 1000);
    const request = send(url, { headers, signal, lookup: publicLookup, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      if (response.statusCode !== 200) {
        response.resume();
        return resolve(null);
      }
      response.on("data", (piece: Buffer) => {
        size += piece.length;
        if (size > mostBytes) request.destroy();
        else pieces.push(piece);
      });
      response.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
      response.on("close", () => resolve(null));
      response.on("error", () => resolve(null));
    });
    request.on("error", () => resolve(null));
    request.end();
  });
}
