import type { InitiativeDetailDto } from "../../types";

/** The address in one line, for whoever has to find it; null when none is published or shown. */
export function postalAddress({ address, locality, town, zip }: InitiativeDetailDto): string | null {
  if (!address) return null;
  return [address, locality || town, `MA ${zip ?? ""}`.trim()].join(", ");
}
