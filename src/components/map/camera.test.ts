import { describe, expect, it } from "vitest";
import { isStack } from "./camera";

describe("isStack", () => {
  it("opens what zooming can't take apart", () => {
    expect(isStack([-71.06, 42.36, -71.06, 42.36])).toBe(true);
    expect(isStack([-71.06, 42.36, -71.0599, 42.3601])).toBe(true);
    expect(isStack([-71.06, 42.36, -71.05, 42.36])).toBe(false);
  });
});
