/** Bytes of a list that is sent or fetched: half a million lines of a usual one. */
export const LARGEST_FILE = 50 * 1024 * 1024;
/** Rows of one list. */
export const MOST_ROWS = 250_000;
/** Columns of one list; what is further right is not read. */
export const MOST_COLUMNS = 200;
/** Characters of a cell that are looked at; no field is longer. */
export const LONGEST_CELL = 20_000;
/** Rows that are read or applied in one transaction. */
export const CHUNK = 250;
/** Rows of a page of the preview. */
export const PAGE_SIZE = 50;
/** Days that a file is kept that nobody applied, and a batch with it. */
export const FILE_DAYS = 30;
/** Days that the rows of a batch keep what they held; undoing works longer. */
export const VALUE_DAYS = 90;
/** Seconds until fetching a list is given up. */
export const FETCH_SECONDS = 60;

export const FORMATS = ["csv", "geojson", "murmurations"] as const;
export const FATES = ["new", "update", "unchanged", "possible_duplicate", "error"] as const;
export const CHOICES = ["skip", "update", "new"] as const;

/** What a column can be, in the order of the form. The first identify a row; `state` and `country` only refuse it. */
export const IMPORT_FIELDS = [
  ...(["key", "ref", "slug", "name", "otherNames", "kindKey", "secondaryKinds", "tags", "purposes"] as const),
  ...(["summary", "description", "text", "mission", "lang"] as const),
  ...(["address", "locality", "town", "state", "zip", "country", "fullAddress"] as const),
  ...(["lat", "lng", "latLng", "pointQuality", "locationPrivacy", "serviceArea"] as const),
  ...(["website", "links", "email", "emailPublic", "phone", "phonePublic"] as const),
  ...(["hours", "hoursYear", "status", "ways", "whoMayJoin", "languages", "accessibility"] as const),
  ...(["foundedYear", "source", "sourceUrl", "licence", "listedAt"] as const),
] as const;

/** What lists are read as. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Days between two readings of an address, as the form offers them. */
export const EVERY_DAYS = [1, 7, 30, 90] as const;
/** What the rows of a batch can be looked at by, besides their fates. */
export const ROW_FILTERS = ["", ...FATES, "suggested", "kept"] as const;
/** Lists that one editor may send in an hour. */
export const IMPORT_LIMIT = { name: "import", points: 60, seconds: 3_600 };
