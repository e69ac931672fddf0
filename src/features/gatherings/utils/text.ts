import type { GatheringText } from "../types";

type Texts = readonly [GatheringText, ...GatheringText[]];

/** The text in the reader's language where there is one, else as it was written. */
export function textFor(texts: Texts, locale: string): GatheringText {
  return texts.find(({ lang }) => lang === locale) ?? texts[0];
}

/** The text that `textFor` left out; null without one. */
export function otherText(texts: Texts, locale: string): GatheringText | null {
  const shown = textFor(texts, locale);
  return texts.find(({ lang }) => lang !== shown.lang) ?? null;
}

/** Where it is, in one line; "" where nothing is known. */
export function placeLine(place: {
  placeName: string;
  address: string;
  town: { name: string } | null;
}): string {
  return [place.placeName, place.address, place.town && `${place.town.name}, MA`].filter(Boolean).join(", ");
}
