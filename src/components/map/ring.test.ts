import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GROUPS } from "./groups";
import { clusterMarkup, clusterRadius, pointMarkup, ringSegments } from "./ring";

const mixes = fc
  .dictionary(fc.constantFrom(...GROUPS), fc.integer({ min: 1, max: 500 }), { minKeys: 1 })
  .filter((mix) => Object.keys(mix).length > 0);

describe("ringSegments", () => {
  it("covers the circle once, without gaps, every group visible", () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const segments = ringSegments(mix);
        expect(segments.map((s) => s.group).sort()).toEqual(Object.keys(mix).sort());
        expect(segments[0]?.from).toBe(0);
        expect(segments.at(-1)?.to).toBe(1);
        for (const [i, s] of segments.entries()) {
          expect(s.to - s.from).toBeGreaterThan(0.02);
          if (i > 0) expect(s.from).toBe(segments[i - 1]?.to);
        }
      }),
    );
  });

  it("gives a larger group no smaller share", () => {
    fc.assert(
      fc.property(mixes, (mix) => {
        const share = new Map(ringSegments(mix).map((s) => [s.group, s.to - s.from]));
        for (const a of share.keys())
          for (const b of share.keys())
            if ((mix[a] ?? 0) > (mix[b] ?? 0))
              expect((share.get(a) ?? 0) - (share.get(b) ?? 0)).toBeGreaterThan(-1e-9);
      }),
    );
  });

  it("counts groups it does not know with the networks and leaves empty ones out", () => {
    expect(ringSegments({ unicorns: 2, finance: 0, networks: 2 })).toEqual([
      { group: "networks", from: 0, to: 1 },
    ]);
    expect(ringSegments({})).toEqual([]);
  });
});

describe("clusterMarkup", () => {
  it("shows the number and one mark a group", () => {
    const markup = clusterMarkup(44, { finance: 40, trade: 4 });
    expect(markup).toContain(">44</text>");
    expect(markup.match(/map-segment/g)).toHaveLength(2);
  });

  it("lets no text of others in", () => {
    const evil = '"><script>';
    expect(clusterMarkup(2, { [evil]: 2 })).not.toContain("script");
    expect(pointMarkup(evil, true)).not.toContain("script");
  });

  it("grows with the count, within bounds", () => {
    const radii = [2, 10, 100, 407, 100_000].map(clusterRadius);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(Math.max(...radii)).toBeLessThanOrEqual(30);
  });
});

describe("pointMarkup", () => {
  it("draws a place whose point is not exact hollow", () => {
    expect(pointMarkup("finance", false)).toContain("map-disc-near");
    expect(pointMarkup("finance", true)).not.toContain("map-disc-near");
  });
});
