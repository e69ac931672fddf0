import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { guardedGet, isPrivateAddress } from "./guarded-get";

it.each([
  ...["127.0.0.1", "10.1.2.3", "172.31.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
  ...["::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "2002:7f00:1::", "nonsense"],
])("%s is no address to ask", (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

it.each(["93.184.216.34", "172.32.0.1", "2606:2800:220:1::"])("%s is one", (address) => {
  expect(isPrivateAddress(address)).toBe(false);
});

it("never asks this machine, by number or by name", async () => {
  let asked = 0;
  const server = createServer((_request, response) => {
    asked++;
    response.end("secret");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433"]) {
    expect(await guardedGet(`http://${host}:${port}/`), host).toBeNull();
  }
  for (const address of ["", "file:///etc/passwd", "ftp://example.org/", "http://"]) {
    expect(await guardedGet(address)).toBeNull();
  }
  expect(asked).toBe(0);
  server.close();
});
