import type { LatLng, TownDto } from "@/features/places/types";
import type { PointQuality, Way } from "../types";

/**
 * One published initiative as the index sees it: public facts only. What is not shown must not be here:
 * distances, order and boxes would give it away.
 */
export type IndexEntry = {
  id: number;
  slug: string;
  name: string;
  otherNames: string[];
  /** The main kind first. */
  kinds: string[];
  purposes: string[];
  /** Confirmed or usual. */
  ways: Way[];
  languages: string[];
  /** Summaries in all its languages. */
  texts: string[];
  town: TownDto;
  locality: string;
  zip: string;
  point: (LatLng & { quality: PointQuality }) | null;
  closed: boolean;
  listedAt: string | null;
  /** ISO 8601. */
  verifiedAt: string | null;
  publishedAt: string;
};
