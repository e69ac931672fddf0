import type { createTranslator } from "next-intl";
import { listActive } from "@/features/initiatives/components/explorer/active";
import type { Vocabulary } from "@/features/initiatives/loaders/map-page/vocabulary";
import type { Filters } from "@/features/initiatives/types";
import { maskEmail } from "@/features/people/utils/mask-email";
import type { Locale } from "@/i18n/locales";
import type { Messages } from "@/i18n/messages";
import type { SubscriberRow, VisitRow } from "./data";
import type { ManagedDto, SearchDto, VisitDto } from "./types";
import { searchHref } from "./utils/filters";

/** What a search is put into words with. */
export type Wording = { t: ReturnType<typeof createTranslator<Messages>>; vocabulary: Vocabulary };

/**
 * A stored search in words.
 * @param read its filters; null when they can't be read any more
 */
export function toSearchDto(filters: string, read: Filters | null, { t, vocabulary }: Wording): SearchDto {
  const words = read
    ? listActive(t, read, vocabulary).map(({ label }) => label)
    : [t("subscriptions.search.unreadable")];
  return { filters, words, href: searchHref(filters) };
}

/** A planned visit; null when its place is not shown any more. */
export function toVisitDto({ id, way, plannedFor, answeredAt, went, initiative }: VisitRow): VisitDto | null {
  if (initiative.listing !== "published") return null;
  return {
    id,
    slug: initiative.slug,
    name: initiative.name,
    town: initiative.town.name,
    way,
    plannedFor: plannedFor?.toISOString().slice(0, 10) ?? null,
    answer: answeredAt === null ? null : went ? "went" : "not_yet",
  };
}

/**
 * All that a subscriber manages, for the subscriber alone.
 * @param say puts a stored search into words
 */
export function toManagedDto(row: SubscriberRow, say: (filters: string) => SearchDto): ManagedDto {
  return {
    maskedEmail: maskEmail(row.email),
    locale: row.locale as Locale,
    frequency: row.frequency,
    isStopped: row.stoppedAt !== null,
    subscriptions: row.subscriptions.map(({ id, filters }) => ({ id, ...say(filters) })),
    visits: row.plannedVisits.flatMap((visit) => toVisitDto(visit) ?? []),
  };
}
