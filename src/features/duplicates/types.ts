import type { Signal } from "./constants";

/** What is compared of an entry. Holds private facts: for the desk's own work alone. */
export type PairEntry = {
  id: number;
  /** Its name first, then other names. */
  names: readonly string[];
  town: number;
  /** Of the town: its words in a name tell little. */
  townName: string;
  lat: number | null;
  lng: number | null;
  /** Whether the point is that of the place itself. */
  isExact: boolean;
  website: string | null;
  phone: string | null;
  email: string | null;
};

/** Two entries that may be one. */
export type FoundPair = {
  /** The smaller id. */
  firstId: number;
  secondId: number;
  /** 0 to 1. */
  score: number;
  signals: Signal[];
};

/** What is shown of one of two in a list. */
export type PairSideDto = { id: number; slug: string; name: string; town: string; kind: string };

/** A pair in the desk's list. */
export type PairDto = {
  id: string;
  score: number;
  signals: Signal[];
  first: PairSideDto;
  second: PairSideDto;
  /** Whether the editor is entrusted with both. */
  mayDecide: boolean;
};

/** Two entries that were made one. */
export type MergerDto = {
  id: string;
  /** ISO 8601 (UTC). */
  madeAt: string;
  kept: PairSideDto;
  gone: PairSideDto;
  mayDecide: boolean;
};

/** Which of the two: of a field, or of the address that stays. */
export type Which = "a" | "b";
export type Pick = Which | "both";
