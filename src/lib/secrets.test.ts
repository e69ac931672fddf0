import { describe, expect, it } from "vitest";
import { keyedHash, randomCode, readToken, sameHash, seal, signToken, unseal } from "./secrets";

describe("keyedHash", () => {
  it("is stable, and another one for another purpose or text", () => {
    expect(keyedHash("session", "a")).toBe(keyedHash("session", "a"));
    expect(keyedHash("session", "a")).not.toBe(keyedHash("link", "a"));
    expect(keyedHash("session", "a")).not.toBe(keyedHash("session", "b"));
  });

  it("is compared whole", () => {
    expect(sameHash("abc", "abc")).toBe(true);
    expect(sameHash("abc", "abd")).toBe(false);
    expect(sameHash("abc", "abcd")).toBe(false);
    expect(sameHash("", "")).toBe(true);
  });
});

describe("seal", () => {
  const value = { to: "ana@example.org", props: { code: "12345678" } };

  it("gives back what went in, and shows nothing of it", () => {
    const sealed = seal("mail", value);
    expect(unseal("mail", sealed)).toEqual(value);
    expect(Buffer.from(sealed).toString("latin1")).not.toContain("ana@");
    expect(Buffer.from(seal("mail", value))).not.toEqual(Buffer.from(sealed));
  });

  it("opens only whole, and for its own purpose", () => {
    const sealed = seal("mail", value);
    expect(() => unseal("draft", sealed)).toThrow();
    for (const at of [0, 13, sealed.length - 1]) {
      const changed = new Uint8Array(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => unseal("mail", changed)).toThrow();
    }
    expect(() => unseal("mail", sealed.slice(0, 10))).toThrow();
  });
});

describe("signToken", () => {
  it("carries its contents, and nobody else can make one", () => {
    const token = signToken("manage", "id:2026-11-22");
    expect(readToken("manage", token)).toBe("id:2026-11-22");
    expect(readToken("unsubscribe", token)).toBeNull();
    const [body = "", signature = ""] = token.split(".");
    const other = Buffer.from("id:2027-11-22").toString("base64url");
    for (const forged of [
      `${other}.${signature}`,
      body,
      `${body}.`,
      `${token}.x`,
      "",
      "…",
      `.${signature}`,
    ]) {
      expect(readToken("manage", forged)).toBeNull();
    }
  });
});

it("makes codes of eight digits", () => {
  for (let i = 0; i < 200; i++) expect(randomCode()).toMatch(/^\d{8}$/);
});
