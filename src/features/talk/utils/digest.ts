import { daysFrom } from "@/lib/days";
import { LOOK_BACK_DAYS, MOST_TOLD, TOLD_LENGTH } from "../constants";
import type { Listener, Written } from "../data/digest";
import type { DigestProps } from "../emails/digest";

/** From when on somebody has not been told: since the last mail, since she joined, and never longer than a week. */
function untoldSince({ talkMailedAt, joinedAt }: Listener, now: Date): Date {
  const moments = [talkMailedAt ?? joinedAt, joinedAt, daysFrom(now, -LOOK_BACK_DAYS)];
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}

/** What one member is told: what others wrote since, but nobody whom she blocked, and nothing in what they began. */
export function newsFor(listener: Listener, written: readonly Written[], now: Date): Written[] {
  const since = untoldSince(listener, now);
  const blocked = new Set(listener.person.avoids.map(({ avoidedId }) => avoidedId));
  const isHeard = (id: string | null) => id === null || !blocked.has(id);
  return written.filter(
    ({ at, authorId, beganBy }) =>
      at > since && authorId !== listener.personId && isHeard(authorId) && isHeard(beganBy),
  );
}

const shorten = (text: string) => (text.length > TOLD_LENGTH ? `${text.slice(0, TOLD_LENGTH - 1)}…` : text);

/** What the mail says of it: numbers; for whoever turned that on the newest words, too, in the order of writing. */
export function tellNews(listener: Listener, news: readonly Written[]): Omit<DigestProps, "slug" | "group"> {
  const told = listener.person.mailShowsContent ? news.slice(0, MOST_TOLD).toReversed() : [];
  return {
    messages: news.length,
    threads: new Set(news.map(({ threadId }) => threadId)).size,
    told: told.map(({ threadId, title, body, lang }) => ({ threadId, title, text: shorten(body), lang })),
  };
}
