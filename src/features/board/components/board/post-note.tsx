import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PostDto } from "../../types";
import { daysLeft, textFor } from "../../utils/time";
import { SideMark } from "../side-mark";

/** Characters of a text that a note on the board shows. */
const EXCERPT = 180;

/** What notes are put into words with: asked for once a list, for a page has dozens of them. */
export function useNoteWords() {
  return { t: useTranslations("board"), format: useFormatter(), locale: useLocale() };
}
type Words = ReturnType<typeof useNoteWords>;

/** The beginning of a text, cut between words. */
function excerptOf(body: string): string {
  const line = body.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), EXCERPT - 30))}…`;
}

/** Where, in the words of what is shown of it. */
export function placeText({ place, mode }: PostDto, { t }: Words): string {
  if (mode === "remote") return t("words.mode.remote");
  return t(`words.place.${place.level}`, { name: place.name });
}

/** The small print of a note: terms, days, how many, who. */
export function detailsOf(post: PostDto, { t, format }: Words): string[] {
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  const { terms, startsOn, endsOn, quantity, left, mode, by } = post;
  return [
    ...terms.map((term) => t(`words.term.${term}`)),
    ...(startsOn ? [t("list.from", { date: day(startsOn) })] : []),
    ...(endsOn ? [t("list.by", { date: day(endsOn) })] : []),
    ...(quantity > 1 ? [t("list.quantity", { left, quantity })] : []),
    ...(mode === "either" ? [t("list.remoteToo")] : []),
    ...("name" in by ? [by.name] : []),
  ];
}

/** One post as a note; no component: each costs a page more than what it draws. */
function noteOf(post: PostDto, marks: Record<PostDto["side"], ReactNode>, now: Date, words: Words) {
  const { t, locale } = words;
  const { lang, title, body } = textFor(post, locale);
  const own = lang === locale ? undefined : lang;
  const details = detailsOf(post, words);
  if (post.state === "talking") details.push(t("words.state.talking"));
  return (
    <li key={post.id} className="post-note">
      <p className="post-head">
        {marks[post.side]}
        <span>{placeText(post, words)}</span>
        <time className="post-left" dateTime={post.endsOn ?? post.expiresAt}>
          {t("list.left", { count: daysLeft(post, now) })}
        </time>
      </p>
      <h3>
        <a href={`/board/${post.id}`} lang={own}>
          {title}
        </a>
      </h3>
      {/* What is for organizers alone is read one by one, which is logged. */}
      {post.audience !== "organizers" && body && <p lang={own}>{excerptOf(body)}</p>}
      <p className="post-foot">
        {details.map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
        {post.audience !== "everyone" && (
          <span className="post-audience">{t(`words.audience.${post.audience}`)}</span>
        )}
      </p>
    </li>
  );
}

/** Posts as notes, in their order. */
export function PostNotes({ posts, now }: { posts: readonly PostDto[]; now: Date }) {
  const words = useNoteWords();
  const marks = { need: <SideMark side="need" />, offer: <SideMark side="offer" /> };
  return <ol className="post-notes">{posts.map((post) => noteOf(post, marks, now, words))}</ol>;
}
