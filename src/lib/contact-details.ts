/** What would let somebody be reached or found outside of this site. */
export type ContactDetail = "email" | "phone" | "address";

const EMAIL =
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\]|\s(?:at|arroba)\s)\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)*\s?\.\s?\p{L}{2,}/iu;
/** Runs of digits as people write numbers to call; years, prices and dates are shorter or differently grouped. */
const NUMBERS = /\+?\(?\d[\d\s().\-/\u00a0\u2010-\u2015]{5,}\d/g;
const DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})$/;
const STREETS = [
  ...[
    "street",
    "st",
    "avenue",
    "ave",
    "road",
    "rd",
    "lane",
    "ln",
    "drive",
    "dr",
    "court",
    "ct",
    "place",
    "pl",
  ],
  ...[
    "boulevard",
    "blvd",
    "way",
    "terrace",
    "ter",
    "circle",
    "cir",
    "highway",
    "hwy",
    "square",
    "sq",
    "pkwy",
  ],
];
const STREET = new RegExp(
  `(?<![\\p{L}\\p{N}$€.,])\\d{1,5}[a-z]?\\s+(?:[\\p{L}.'’-]+\\s+){1,4}?(?:${STREETS.join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
const STREET_FIRST =
  /(?<!\p{L})(?:calle|avenida|avda|rua|avenue|ave|rue)\.?\s+(?:[\p{L}.'’-]+,?\s+){0,4}?(?:#|n[º°.]?\s?)?\d{1,5}(?![\p{N}])/iu;
/** A number that goes on like this counts something: "2 hours way". */
const NO_STREET = /^\d+\s+(?:minutes?|hours?|days?|miles?|blocks?|people|of|in|on)\b/i;

/** Characters that are looked at: more than any message may have. */
const MOST = 20_000;

function hasPhone(text: string): boolean {
  return [...text.matchAll(NUMBERS)].some(([found]) => {
    const digits = found.replace(/\D/g, "").length;
    return digits >= 7 && digits <= 15 && !DATE.test(found.trim()) && !/\d{4}\s*[-–]\s*\d{4}$/.test(found);
  });
}

/**
 * Phone numbers, e-mail addresses and streets with a number, as people type them. A hint for whoever writes, no
 * guard: what it finds may be sent all the same.
 * @returns each sort once, in this order
 */
export function findContactDetails(text: string): ContactDetail[] {
  const looked = text.slice(0, MOST).normalize("NFKC");
  const street = STREET.exec(looked)?.[0];
  const found: [ContactDetail, boolean][] = [
    ["email", EMAIL.test(looked)],
    ["phone", hasPhone(looked)],
    ["address", (street !== undefined && !NO_STREET.test(street)) || STREET_FIRST.test(looked)],
  ];
  return found.filter(([, isThere]) => isThere).map(([sort]) => sort);
}
