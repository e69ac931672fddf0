import type { Locale } from "@/i18n/locales";
import { TODO } from "../data/digest";
import type { Digest } from "../mutations/digest";
import { toQuestionDto } from "../serializers";
import type { DigestItemDto, TodoDto } from "../types";
import { manageToken } from "../utils/tokens";
import type { Edition, Outline } from "./outline";

/** What the digests of a page show, read once for all of them. */
type Shown = { items: Map<string, Map<string, DigestItemDto>>; todos: Map<string, TodoDto> };

async function read(outlines: readonly Outline[], locale: Locale, edition: Edition): Promise<Shown> {
  const items: Shown["items"] = new Map();
  for (const [topic, source] of edition.sources) {
    const ids = outlines.flatMap(({ chosen }) =>
      chosen.filter(({ search }) => search.topic === topic).flatMap(({ shown }) => shown.map(({ id }) => id)),
    );
    items.set(topic, await source.show([...new Set(ids)], locale));
  }
  const todos = new Set(outlines.flatMap(({ todo }) => todo ?? []));
  return { items, todos: await edition.suggestions.show([...todos], locale) };
}

async function composeSearches({ chosen }: Outline, { items }: Shown, locale: Locale, edition: Edition) {
  const searches = await Promise.all(
    chosen.map(async ({ search: { topic, filters }, shown, more }) => ({
      words: (await edition.sources.get(topic)?.say(filters, locale)) ?? [],
      path: edition.sources.get(topic)?.href(filters) ?? "/",
      items: shown.flatMap(({ id }) => items.get(topic)?.get(id) ?? []),
      more,
    })),
  );
  // What was hidden while this was written is gone from it.
  return searches.filter((search) => search.items.length + search.more > 0);
}

/** Writes outlines of subscribers with one language out. Those that have nothing left to say are left out. */
export async function compose(
  outlines: readonly Outline[],
  locale: Locale,
  edition: Edition,
): Promise<Digest[]> {
  const shown = await read(outlines, locale, edition);
  const wording = await edition.wordingIn(locale);
  const digests = await Promise.all(
    outlines.map(async (outline): Promise<Digest | null> => {
      const { subscriber, told } = outline;
      const token = manageToken(subscriber.id, edition.now);
      const searches = await composeSearches(outline, shown, locale, edition);
      const questions = subscriber.plannedVisits.map((visit) => toQuestionDto(visit, token, wording));
      if (searches.length + questions.length === 0) return null;
      const todo = (outline.todo && shown.todos.get(outline.todo)) || null;
      const { frequency, plannedVisits } = subscriber;
      return {
        subscriber,
        props: { frequency, searches, todo, questions, managePath: `/subscriptions/${token}` },
        told: todo && outline.todo ? [...told, { topic: TODO, subjectId: outline.todo }] : told,
        visitIds: plannedVisits.map(({ id }) => id),
      };
    }),
  );
  return digests.filter((digest) => digest !== null);
}
