import { describe, expect, it } from "vitest";
import { routableUrl } from "./request-channel";

describe("routableUrl", () => {
  it("leaves what can be decoded alone", () => {
    for (const url of [
      "/api/v1/map?q=%FF",
      "/feeds/initiatives.xml",
      "/api/v1/initiatives/caf%C3%A9",
      "/map/%FF",
    ]) {
      expect(routableUrl(url)).toBe(url);
    }
  });

  it("takes the percent signs of broken paths literally and keeps the query", () => {
    expect(routableUrl("/api/v1/%C3%28?a=%20")).toBe("/api/v1/%25C3%2528?a=%20");
    expect(routableUrl("/feeds/%ff")).toBe("/feeds/%25ff");
    expect(routableUrl("/geo/%00")).toBe("/geo/%2500");
  });
});
