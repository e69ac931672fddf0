import { expect, it } from "vitest";
import type { EntryValues } from "../types";
import { mergeChanges, valuesAt } from "./merge";

const NOW = { name: "New", hours: "9-5", address: "1 Main St", lat: 42, lng: -72 } as EntryValues;
const change = (version: number, before: Record<string, unknown>, redacted: string[] = []) => ({
  ...{ version, before, redacted },
});

it("goes back over later changes to what was, whatever their order", () => {
  const revisions = [
    change(4, { hours: "b" }),
    change(2, { hours: "z" }),
    change(3, { hours: "a", name: "Old" }),
  ];
  expect(valuesAt(2, revisions).values).toEqual({ hours: "a", name: "Old" });
  expect(valuesAt(3, revisions).values).toEqual({ hours: "b" });
  expect(valuesAt(4, revisions).values).toEqual({});
});

it("does not know what was blanked, and then asks", () => {
  const base = valuesAt(1, [change(2, { address: null }, ["address"]), change(3, { address: "x" })]);
  expect([base.values, [...base.unknown]]).toEqual([{}, ["address"]]);
  expect(mergeChanges({ address: "2 Main St" }, NOW, base).conflicts).toEqual([
    { field: "address", current: "1 Main St", proposed: "2 Main St" },
  ]);
});

it("puts together what does not overlap, drops what is so already, and takes the place as one", () => {
  const base = valuesAt(1, [change(2, { name: "Old", address: "0 Main St" })]);
  expect(mergeChanges({ hours: "8-4", name: "New" }, NOW, base)).toEqual({
    patch: { hours: "8-4" },
    conflicts: [],
  });
  expect(mergeChanges({ lat: 43 }, NOW, base)).toEqual({
    patch: {},
    conflicts: [{ field: "lat", base: 42, current: 42, proposed: 43 }],
  });
});
