import { expect, test } from "vitest";
import { originOf } from "./client-address";

test.each([
  ["203.0.113.77", "203.0.113.77", "203.0.113"],
  ["203.0.113.77:5678", "203.0.113.77", "203.0.113"],
  ["::ffff:203.0.113.77", "203.0.113.77", "203.0.113"],
  ["::FFFF:203.0.113.77", "203.0.113.77", "203.0.113"],
  ["::ffff:cb00:714d", "203.0.113.77", "203.0.113"],
  ["2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff", "2001:db8:aaaa:bbbb", "2001:db8:aaaa"],
  ["2001:0DB8:AAAA::1", "2001:db8:aaaa:0", "2001:db8:aaaa"],
  ["[2001:db8::1]:443", "2001:db8:0:0", "2001:db8:0"],
  ["fe80::1%eth0", "fe80:0:0:0", "fe80:0:0"],
  ["::1", "0:0:0:0", "0:0:0"],
  ["", "unknown", "unknown"],
  ["evil, or worse", "unknown", "unknown"],
])("%s is %s in %s", (address, host, network) => {
  expect(originOf(address)).toEqual({ host, network });
});
