import { z } from "zod";
import { LOCALES } from "@/i18n/locales";
import { checkbox, listOf, optionalText } from "@/lib/action/form-data";
import { LONGEST, MOST_TAGS, SPOKEN_LANGUAGES } from "../constants/profile";
import { AUDIENCES } from "../types";

const audience = z.enum(AUDIENCES);

/** "bikes, Bread , bikes" is bikes and Bread. */
function readTags(text: string): string[] {
  const tags = text.split(/[,;\n]/).map((tag) => tag.replace(/\s+/g, " ").trim());
  const byKey = new Map<string, string>();
  for (const tag of tags) if (tag && !byKey.has(tag.toLowerCase())) byKey.set(tag.toLowerCase(), tag);
  return [...byKey.values()];
}

/** Short tags, typed with commas between them. */
const tagsField = optionalText(LONGEST.tags)
  .transform(readTags)
  .pipe(
    z
      .array(z.string().max(LONGEST.tag, "@account.errors.tagTooLong"))
      .max(MOST_TAGS, "@account.errors.tooManyTags"),
  );

/** A profile as its form sends it; the town is a name or a ZIP. */
export const profileSchema = z.strictObject({
  version: z.coerce.number().int().positive(),
  name: optionalText(LONGEST.name),
  nameAudience: audience,
  pronouns: optionalText(LONGEST.pronouns),
  pronounsAudience: audience,
  town: optionalText(LONGEST.town),
  townAudience: audience,
  languages: listOf(z.enum(SPOKEN_LANGUAGES)).transform((all) => [...new Set(all)]),
  languagesAudience: audience,
  skills: tagsField,
  skillsAudience: audience,
  interests: tagsField,
  interestsAudience: audience,
  bio: optionalText(LONGEST.bio),
  bioAudience: audience,
  locale: z.enum(LOCALES),
  hasProfile: checkbox,
});
