/** Parts of a profile, in the order of the page; each with an audience of its own. */
export const PROFILE_PARTS = ["name", "pronouns", "town", "languages", "skills", "interests", "bio"] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

/** Longest texts, in characters. */
export const LONGEST = { name: 80, pronouns: 40, town: 80, tag: 40, tags: 600, bio: 600 } as const;

/** Skills, or interests, of one person. */
export const MOST_TAGS = 12;

/** Languages that one can say to speak (BCP 47): those most spoken in Massachusetts, and American Sign Language. */
export const SPOKEN_LANGUAGES = [
  ...["en", "es", "pt", "ht", "kea", "ase", "zh", "yue", "vi", "km", "fr", "ru", "uk", "ar", "it", "pl"],
  ...["el", "sq", "hy", "he", "yi", "fa", "ur", "hi", "bn", "gu", "pa", "ne", "ta", "te", "ml", "th", "lo"],
  ...["ko", "ja", "tl", "am", "ti", "so", "sw", "ig", "yo", "ln", "de", "hu", "tr"],
] as const;
