import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bucketStore } from "./s3";

const files = new Map<string, Buffer>();
const unsigned: string[] = [];
let server: Server;
let endpoint = "";

/** As much of S3 as the store needs: it lists one at a time, and lets nobody in without a signature. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://store");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const signature = request.headers.authorization ?? "";
    if (
      !/^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/here\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[\da-f]{64}$/.test(
        signature,
      )
    ) {
      unsigned.push(signature);
      return response.writeHead(403).end();
    }
    const key = url.pathname.replace("/bucket/", "");
    if (url.searchParams.has("list-type")) {
      const at = Number(url.searchParams.get("continuation-token") ?? 0);
      const name = [...files.keys()].sort()[at];
      const next = at + 1 < files.size ? `<NextContinuationToken>${at + 1}</NextContinuationToken>` : "";
      const item = `<Contents><Key>${name}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`;
      return response.end(`<ListBucketResult>${name ? item : ""}${next}</ListBucketResult>`);
    }
    if (request.method === "PUT") files.set(key, Buffer.concat(chunks));
    if (request.method === "DELETE") files.delete(key);
    const file = files.get(key);
    if (request.method === "GET" && !file) return response.writeHead(404).end();
    return response.end(request.method === "GET" ? file : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/`;
});
afterAll(() => {
  server.close();
});

const isKey = (key: string) => /^[0-9a-f-]{36}\.webp$/.test(key);

test("a bucket keeps, gives, lists and removes photos, each request signed", async () => {
  const store = bucketStore(
    { endpoint, bucket: "bucket", accessKeyId: "key", secretAccessKey: "secret", region: "here" },
    isKey,
  );
  const [one, two] = [`${crypto.randomUUID()}.webp`, `${crypto.randomUUID()}.webp`];
  await store.put(one, new Uint8Array([1, 2, 3]));
  await store.put(two, new Uint8Array([4]));
  files.set("photos/of-others.txt", Buffer.from("x"));
  expect(await store.get(one)).toEqual(new Uint8Array([1, 2, 3]));
  expect((await store.list(new Date("2026-02-01"))).toSorted()).toEqual([one, two].toSorted());
  expect(await store.list(new Date("2025-02-01"))).toEqual([]);
  await store.remove(one);
  await store.remove(one);
  expect(await store.get(one)).toBeNull();
  await expect(store.get("../secret")).rejects.toThrow("No key of a photo");
  expect(unsigned).toEqual([]);
});

test("a store that refuses says so by number, and never as if there were nothing", async () => {
  const store = bucketStore(
    { endpoint, bucket: "bucket", accessKeyId: "other", secretAccessKey: "secret", region: "here" },
    isKey,
  );
  await expect(store.get(`${crypto.randomUUID()}.webp`)).rejects.toThrow("answered 403 to GET");
});
