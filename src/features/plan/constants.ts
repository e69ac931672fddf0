import type { WeekKey } from "./types";

/** Key in the browser's storage. */
export const PLAN_KEY = "plan";

/** What is looked for near the reader for each part of the week; filters of the public API. */
export const WEEK_FILTERS = {
  bank: "kind=credit-union",
  groceries: "kind=food-coop&kind=farmers-market&kind=csa&kind=purchasing-group",
  power: "kind=public-power&kind=community-energy",
  repairs: "kind=repair-cafe&kind=tool-library&kind=community-bike-shop&kind=makerspace",
  care: "kind=time-bank&kind=care-network&kind=childcare-coop&kind=mutual-aid&kind=community-health",
  rent: "kind=community-land-trust&kind=housing-coop&kind=tenant-union&kind=resident-owned-community&kind=cohousing",
  learning: "for=learning",
} as const satisfies Record<WeekKey, string>;

export const WEEK_KEYS = Object.keys(WEEK_FILTERS) as WeekKey[];

/** Characters kept of anything typed, and things kept: what lies in the storage may be anybody's. */
export const MAX_TEXT = 500;
export const MAX_ITEMS = 300;
/** Miles: around the reader first, then as far as the directory looks. */
export const WEEK_RADII = [20, 100] as const;
