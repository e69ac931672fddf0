/** What speaks for two entries being one. */
export const SIGNALS = ["name", "place", "website", "phone", "email"] as const;
export type Signal = (typeof SIGNALS)[number];

/** Pairs and mergers of a page of the desk. */
export const PAGE_SIZE = 25;

/** Fields of an entry that decide whether it is the same as another: when they change, a pair is looked at again. */
export const TELLING_FIELDS: readonly string[] = [
  ...["name", "otherNames", "website", "phone", "email", "address", "townId", "lat", "lng"],
];
