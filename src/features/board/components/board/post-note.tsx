import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { PostDto } from "../../types";
import { daysLeft, textFor } from "../../utils/time";
import { SideMark } from "../side-mark";

/** Characters of a text that a note on the board shows. */
const EXCERPT = 180;

/** The beginning of a text, cut between words. */
function excerptOf(body: string): string {
  const line = body.replace(/\s+/g, " ").trim();
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), EXCERPT - 30))}…`;
}

/** Where, in the words of what is shown of it. */
export function PostPlace({ post }: { post: PostDto }) {
  const t = useTranslations("board.words");
  const { place, mode } = post;
  if (mode === "remote") return t("mode.remote");
  return t(`place.${place.level}`, { name: place.name });
}

/** "19 days left". */
export function TimeLeft({ post, now }: { post: PostDto; now: Date }) {
  const t = useTranslations("board.list");
  return <time dateTime={post.endsOn ?? post.expiresAt}>{t("left", { count: daysLeft(post, now) })}</time>;
}

/** The small print of a note: terms, day, how many, who. */
export function useDetails(post: PostDto): string[] {
  const t = useTranslations("board");
  const format = useFormatter();
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

/** One post as a note on the board. */
function PostNote({ post, now }: { post: PostDto; now: Date }) {
  const t = useTranslations("board");
  const locale = useLocale();
  const { lang, title, body } = textFor(post, locale);
  const own = lang === locale ? undefined : lang;
  const isClosed = post.audience === "organizers";
  return (
    <li className="post-note">
      <p className="post-head">
        <SideMark side={post.side} />
        <span>
          <PostPlace post={post} />
        </span>
        <span className="post-left">
          <TimeLeft post={post} now={now} />
        </span>
      </p>
      <h3>
        <a href={`/board/${post.id}`} lang={own}>
          {title}
        </a>
      </h3>
      {/* What is for organizers alone is read one by one, which is logged. */}
      {!isClosed && body && <p lang={own}>{excerptOf(body)}</p>}
      <p className="post-foot">
        {useDetails(post).map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
        {post.state === "talking" && <span>{t("words.state.talking")}</span>}
        {post.audience !== "everyone" && (
          <span className="post-audience">{t(`words.audience.${post.audience}`)}</span>
        )}
      </p>
    </li>
  );
}

/** Posts as notes, in their order. */
export function PostNotes({ posts, now }: { posts: readonly PostDto[]; now: Date }) {
  return (
    <ol className="post-notes">
      {posts.map((post) => (
        <PostNote key={post.id} post={post} now={now} />
      ))}
    </ol>
  );
}
