import type { Limit, VisitorLimit } from "@/lib/rate-limit";

export const JOININGS = ["open", "request", "invitation"] as const;
export const ROLES = ["member", "note_taker", "coordinator"] as const;
export const AUDIENCES = ["everyone", "members", "coordinators"] as const;
export const AIM_SORTS = ["objective", "priority", "strategy"] as const;
/** States that a coordinator may give to an aim; `proposed` is where a member's begins. */
export const AIM_STATES = ["adopted", "under_way", "done", "dropped"] as const;

/** Longest texts, in characters. */
export const LONGEST = {
  name: 120,
  purpose: 4_000,
  howToJoin: 2_000,
  question: 200,
  answer: 1_000,
  agreement: 2_000,
  aim: 200,
  aimBody: 4_000,
  document: 200,
  address: 2_000,
  note: 1_000,
} as const;

/** Questions that a group may ask whoever wants to join. */
export const MOST_QUESTIONS = 3;
/** How far ahead an objective may lie: the agenda reaches as far. */
export const AGENDA_YEARS = 10;
/** Of each sort that one group may have at a time. */
export const MOST_AIMS = 60;
export const MOST_DOCUMENTS = 200;
export const MOST_INITIATIVES = 200;
/** Groups on one page of the list, and people on one page of a group's. */
export const PAGE_SIZE = 50;

/** Days that a mailed invitation works. */
export const INVITATION_DAYS = 14;
/** Days that it is kept how a request ended. */
export const REQUESTS_KEPT_DAYS = 365;

export const JOIN_LIMIT: VisitorLimit = { name: "join", seconds: 3_600, perAddress: 20, perNetwork: 120 };
const DAY = 86_400;
/** Requests and joins of one person. */
export const JOINS_OF_PERSON: Limit = { name: "joins", points: 30, seconds: DAY };
export const INVITATIONS_OF_PERSON: Limit = { name: "group-invitations", points: 30, seconds: DAY };
export const UPLOADS_OF_PERSON: Limit = { name: "group-uploads", points: 40, seconds: DAY };

/** Largest document, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;
/** Ends of names that a document may have, and the type it is given out as. */
export const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  txt: "text/plain",
  csv: "text/csv",
  md: "text/markdown",
};
