import { PLACE_FIELDS } from "@/features/initiatives/constants";
import type { ActorRole, RevisionDto } from "@/features/revisions/types";
import { CONTACT_FIELDS, ENTRY_FIELDS, type EntryField } from "../constants";
import type { HistoryItemDto } from "../types";

type Privacy = string;

const isPlace = (field: string) => (PLACE_FIELDS as readonly string[]).includes(field);

/** Whether what a field held may be seen by everybody. */
function isOpen(field: EntryField, revision: RevisionDto, privacies: Privacy[]): boolean {
  if (revision.redacted.includes(field) || CONTACT_FIELDS.includes(field)) return false;
  return !isPlace(field) || privacies.every((privacy) => privacy === "public");
}

/** What happened, by the fields and by how it is remembered as a reason (`mutations/history.ts`, `duplicates`). */
function sortOf({ before, after, reason }: RevisionDto): HistoryItemDto["sort"] {
  if (before === null) return "added";
  const { listing } = after;
  if (listing === "published" || listing === "hidden" || listing === "retired" || listing === "merged")
    return listing;
  if (reason?.startsWith("revert ")) return "reverted";
  if (reason?.startsWith("merge ")) return "joined";
  if (reason?.startsWith("unmerge ")) return "parted";
  return Object.keys(after).every((field) => field.startsWith("verified")) ? "confirmed" : "changed";
}

/**
 * The history of an entry as everybody may see it: what changed, when, and by whom as a role. E-mail and phone are
 * never told, nor anything of a place that is not shown now, or was not then.
 * @param revisions newest first
 * @param askedBy roles of those who suggested it, by version
 */
export function toHistory(
  revisions: readonly RevisionDto[],
  current: { locationPrivacy: Privacy },
  askedBy: ReadonlyMap<number, ActorRole>,
): HistoryItemDto[] {
  let privacyAfter = current.locationPrivacy;
  return revisions.map((revision) => {
    const { version, before, after, actorRole, createdAt, reason } = revision;
    const privacyBefore = String(before?.locationPrivacy ?? privacyAfter);
    const privacies = [current.locationPrivacy, privacyAfter, privacyBefore];
    const sort = sortOf(revision);
    const named = sort === "added" ? [] : ENTRY_FIELDS.filter((field) => field in after);
    privacyAfter = privacyBefore;
    const asker = askedBy.get(version) ?? null;
    return {
      ...{ version, role: actorRole, createdAt, sort },
      askedBy: asker === actorRole ? null : asker,
      revertedTo: sort === "reverted" ? Number(reason?.slice("revert ".length)) || null : null,
      fields: named.map((field) => ({
        field,
        values: isOpen(field, revision, privacies)
          ? { before: before?.[field] ?? null, after: after[field] ?? null }
          : null,
      })),
    };
  });
}
