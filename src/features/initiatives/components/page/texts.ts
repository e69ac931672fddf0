import type { InitiativeDetailDto } from "../../types";

type Texts = { summary: string; description: string; lang: string };

/** The texts in the reader's language where they exist in it, else as they were written. */
export function textIn({ lang, summary, description, alt }: InitiativeDetailDto, locale: string): Texts {
  if (alt && lang !== locale && alt.lang === locale) {
    return {
      lang: alt.lang,
      summary: alt.summary || summary,
      description: alt.description || description,
    };
  }
  return { lang, summary, description };
}

/** The texts in the language that `textIn` left out; null without one. */
export function otherTextThan(
  shown: Texts,
  { lang, summary, description, alt }: InitiativeDetailDto,
): Texts | null {
  if (!alt) return null;
  return shown.lang === alt.lang ? { lang, summary, description } : alt;
}
