import { AwsClient } from "aws4fetch";
import { z } from "zod";
import type { PhotoStore } from "./store";

/** A bucket of a store that speaks S3. */
export type Bucket = {
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
};

const TIMEOUT_MS = 15_000;

const ENTITIES: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const readable = (text: string) => text.replace(/&(amp|lt|gt|quot);/g, (name) => ENTITIES[name] ?? name);
const partsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => readable(text));

/** Says what went wrong by number: answers may hold keys. */
const failed = (method: string, status: number) =>
  new Error(`The photo store answered ${status} to ${method}`);

/**
 * Photos in a bucket, under `photos/`. Addresses are `endpoint/bucket/key`, which every such store understands.
 * @param isKey names that are photos of ours; others in the bucket are left alone
 */
export function bucketStore(
  { endpoint, bucket, ...keys }: Bucket,
  isKey: (key: string) => boolean,
): PhotoStore {
  const client = new AwsClient({ ...keys, service: "s3", retries: 2 });
  const base = `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}`;
  const send = (url: string, init: RequestInit = {}) =>
    client.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const addressOf = (key: string) => {
    if (!isKey(key)) throw new Error("No key of a photo");
    return `${base}/photos/${key}`;
  };
  return {
    put: async (key, bytes) => {
      const headers = { "content-type": "image/webp" };
      const body = new Uint8Array(bytes);
      const { ok, status } = await send(addressOf(key), { method: "PUT", headers, body });
      if (!ok) throw failed("PUT", status);
    },
    get: async (key) => {
      const response = await send(addressOf(key));
      if (response.status === 404) return null;
      if (!response.ok) throw failed("GET", response.status);
      return new Uint8Array(await response.arrayBuffer());
    },
    remove: async (key) => {
      const { ok, status } = await send(addressOf(key), { method: "DELETE" });
      if (!ok && status !== 404) throw failed("DELETE", status);
    },
    list: async (before) => {
      const found: string[] = [];
      let token: string | undefined;
      do {
        const query = new URLSearchParams({ "list-type": "2", prefix: "photos/" });
        if (token) query.set("continuation-token", token);
        const response = await send(`${base}?${query}`);
        if (!response.ok) throw failed("GET", response.status);
        const xml = await response.text();
        for (const item of xml.split("<Contents>").slice(1)) {
          const key = (partsOf(item, "Key")[0] ?? "").replace(/^photos\//, "");
          const changed = z.coerce.date().safeParse(partsOf(item, "LastModified")[0]).data;
          if (isKey(key) && changed && changed < before) found.push(key);
        }
        token = partsOf(xml, "NextContinuationToken")[0];
      } while (token);
      return found;
    },
  };
}
