import type { createTranslator } from "next-intl";
import { listActive as listActiveOnBoard } from "@/features/board/components/board/active";
import type { BoardFilters, PostDto } from "@/features/board/types";
import { textFor } from "@/features/board/utils/time";
import { listActive } from "@/features/initiatives/components/explorer/active";
import type { Vocabulary } from "@/features/initiatives/loaders/map-page/vocabulary";
import { kindInSentence } from "@/features/initiatives/serializers/kind";
import type { Filters, InitiativeDto } from "@/features/initiatives/types";
import { staleMark } from "@/features/initiatives/utils";
import { maskEmail } from "@/features/people/utils/mask-email";
import type { Gazetteer } from "@/features/places/gazetteer";
import type { Locale } from "@/i18n/locales";
import type { Messages } from "@/i18n/messages";
import type { SubscriberRow, VisitRow } from "../data";
import type { DueSubscriber } from "../data/digest";
import type { DigestItemDto, ManagedDto, QuestionDto, SearchDto, TodoDto, VisitDto } from "../types";
import { searchHref } from "../utils/filters";

/** What searches and things are put into words with. */
export type Wording = {
  locale: Locale;
  t: ReturnType<typeof createTranslator<Messages>>;
  vocabulary: Vocabulary;
};

/**
 * A stored search in words.
 * @param read its filters; null when they can't be read any more
 */
export function toSearchDto(filters: string, read: Filters | null, { t, vocabulary }: Wording): SearchDto {
  const words = read
    ? listActive(t, read, vocabulary).map(({ label }) => label)
    : [t("subscriptions.search.unreadable")];
  return { topic: "initiatives", filters, words, href: searchHref(filters) };
}

/**
 * A stored search of the board in words.
 * @param read its filters; null when they can't be read any more
 */
export function toPostSearchDto(
  filters: string,
  read: BoardFilters | null,
  gazetteer: Gazetteer,
  { t }: Wording,
): SearchDto {
  const chosen = read
    ? listActiveOnBoard(t, read, gazetteer).map(({ label }) => label)
    : [t("subscriptions.search.unreadable")];
  const href = searchHref(filters, { path: "/board" });
  return { topic: "posts", filters, words: [t("board.list.title"), ...chosen], href };
}

/** A new post, as a mail shows it. */
export function toPostItemDto(post: PostDto, { t, locale }: Wording): DigestItemDto {
  const { side, category, place, mode, terms } = post;
  const area = t(`board.words.place.${place.level}`, { name: place.name });
  return {
    path: `/board/${post.id}`,
    name: textFor(post, locale).title,
    kind: `${t(`board.words.side.${side}`)} · ${t(`board.words.category.${category}`)}`,
    place: mode === "remote" ? t("board.words.mode.remote") : area,
    note: "",
    ways: terms.map((term) => t(`board.words.term.${term}`)).join(" · "),
  };
}

/** "Listed 2019. Check before you go."; empty for what is fresh. */
function freshnessText(initiative: InitiativeDto, { t }: Wording, now: Date): string {
  const mark = staleMark(initiative, now);
  if (!mark) return "";
  if (mark.says === "undated") return t("initiatives.freshness.undated");
  const { year } = mark.date;
  return t.markup(`initiatives.freshness.${mark.says}`, { date: () => String(year) });
}

/** Ways to take part in a line: the confirmed ones, else those usual for the kind. */
function waysText({ ways }: InitiativeDto, { t }: Wording): string {
  const confirmed = ways.filter(({ basis }) => basis === "confirmed");
  const shown = confirmed.length > 0 ? confirmed : ways;
  if (shown.length === 0) return "";
  const list = shown.map(({ way }) => t(`common.taxonomy.ways.${way}`)).join(" · ");
  return t(`subscriptions.mails.digest.ways.${confirmed.length > 0 ? "confirmed" : "usual"}`, { ways: list });
}

/** A new entry of the directory, as a mail shows it. */
export function toDigestItemDto(initiative: InitiativeDto, wording: Wording, now: Date): DigestItemDto {
  const { slug, name, kind, locality, town } = initiative;
  return {
    path: `/initiatives/${slug}`,
    name,
    kind: wording.vocabulary.kindLabel(kind),
    place: locality && locality !== town ? `${locality}, ${town}` : town,
    note: freshnessText(initiative, wording, now),
    ways: waysText(initiative, wording),
  };
}

/** One thing to do at an entry: a confirmed one, else one that is usual for its kind; null when there is none. */
export function toTodoDto(initiative: InitiativeDto, wording: Wording, now: Date): TodoDto | null {
  const { ways, slug, name, kind, town } = initiative;
  const way = ways.find(({ basis }) => basis === "confirmed") ?? ways[0];
  if (!way || initiative.status === "closed") return null;
  const { t, vocabulary, locale } = wording;
  const basis =
    way.basis === "confirmed"
      ? ""
      : `${t("initiatives.ways.usual", kindInSentence(vocabulary.kind(kind), locale))}.`;
  return {
    path: `/initiatives/${slug}`,
    title: t(`subscriptions.mails.digest.todo.${way.way}`, { name }),
    place: town,
    note: [basis, freshnessText(initiative, wording, now)].filter(Boolean).join(" "),
  };
}

/** A question about something planned. */
export function toQuestionDto(
  { id, way, plannedFor, initiative }: DueSubscriber["plannedVisits"][number],
  token: string,
  { t, locale }: Wording,
): QuestionDto {
  const words = t(`common.taxonomy.ways.${way}`);
  const date = plannedFor?.toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
  return {
    path: `/subscriptions/${token}/visits/${id}`,
    title: t("subscriptions.visit.title", { name: initiative.name }),
    plan: date
      ? t("subscriptions.visit.planOn", { way: words, date })
      : t("subscriptions.visit.plan", { way: words }),
  };
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
 * All that a subscriber manages (of planned visits those that are still to be asked about), for the subscriber alone.
 * @param say puts a stored search into words
 */
export function toManagedDto(
  row: SubscriberRow,
  say: (stored: { topic: string; filters: string }) => SearchDto,
): ManagedDto {
  return {
    maskedEmail: maskEmail(row.email),
    locale: row.locale as Locale,
    frequency: row.frequency,
    isStopped: row.stoppedAt !== null,
    subscriptions: row.subscriptions.map(({ id, topic, filters }) => ({ id, ...say({ topic, filters }) })),
    visits: row.plannedVisits
      .filter(({ askedAt, answeredAt }) => askedAt === null && answeredAt === null)
      .flatMap((visit) => toVisitDto(visit) ?? []),
  };
}
