import type { Answer } from "./constants";
import type { StaleDto, WebsiteDto, WebsiteState } from "./types";

type CheckRow = {
  url: string;
  state: WebsiteState;
  movedTo: string | null;
  checkedAt: Date;
  seenAt: Date | null;
};

type Row = {
  id: number;
  slug: string;
  name: string;
  kindKey: string;
  version: number;
  listedAt: string | null;
  verifiedAt: Date | null;
  website: string | null;
  town: { name: string };
  websiteCheck: CheckRow | null;
  reviews: { askedAt: Date; answer: Answer | null }[];
};

/** What was found at the website that an entry has now; what was found at an earlier address counts no more. */
export function toWebsiteDto(check: CheckRow | null, website: string | null): WebsiteDto | null {
  if (!check || check.url !== website) return null;
  const { url, state, movedTo, checkedAt } = check;
  return { url, state, movedTo, checkedAt: checkedAt.toISOString() };
}

/** An entry for the queue: nothing that its page does not show, and what came of asking. */
export function toStaleDto(row: Row, views: number): StaleDto {
  const { id, slug, name, version, listedAt } = row;
  const website = toWebsiteDto(row.websiteCheck, row.website);
  const [review] = row.reviews;
  return {
    ...{ id, slug, name, version, listedAt, views, website },
    town: row.town.name,
    kind: row.kindKey,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    isFlagged: (website?.state === "dead" || website?.state === "moved") && row.websiteCheck?.seenAt === null,
    asked: review ? { at: review.askedAt.toISOString(), answer: review.answer } : null,
  };
}
