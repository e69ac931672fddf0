import { useFormatter, useTranslations } from "next-intl";
import type { PostDto } from "../../types";
import { daysLeft } from "../../utils/time";

/** Where the pages of those are who post under a name. */
const PATHS = { initiative: "/initiatives", group: "/groups" };

/** Where, in words that show no more than the post does. */
function useWhere({ place, mode, reachMiles }: PostDto): string {
  const t = useTranslations("board");
  const area = t(`words.place.${place.level}`, { name: place.name });
  const where =
    mode === "in_person" ? area : t("page.whereMode", { place: area, mode: t(`words.mode.${mode}`) });
  return reachMiles === null ? where : `${where}, ${t("page.reach", { miles: reachMiles })}`;
}

/** What is known beside the text: where, when, on which terms, how many, from whom. */
export function PostFacts({ post, now }: { post: PostDto; now: Date }) {
  const t = useTranslations("board");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: "long", timeZone: "UTC" });
  const { startsOn, endsOn, terms, quantity, left, by, tags, category, openedAt } = post;
  const when = [
    startsOn && t("list.from", { date: day(startsOn) }),
    endsOn && t("list.by", { date: day(endsOn) }),
  ].filter(Boolean);
  const who = t(`words.by.${by.kind}`, { name: "name" in by ? by.name : "" });
  const facts: [string, string][] = [
    [t("page.where"), useWhere(post)],
    [t("page.category"), t(`words.category.${category}`)],
    [t("page.when"), when.join(" · ")],
    [t("page.terms"), terms.map((term) => t(`words.term.${term}`)).join(" · ")],
    [t("page.howMany"), quantity > 1 ? t("page.howManyLeft", { left, quantity }) : ""],
    [t("page.tags"), tags.join(" · ")],
  ];
  return (
    <>
      <dl className="post-facts mt-6">
        {facts
          .filter(([, value]) => value !== "")
          .map(([term, value]) => (
            <div key={term} className="contents">
              <dt>{term}</dt>
              <dd className="min-w-0">{value}</dd>
            </div>
          ))}
        <dt>{t("page.who")}</dt>
        <dd className="min-w-0">
          {by.kind !== "person" && by.slug ? <a href={`${PATHS[by.kind]}/${by.slug}`}>{who}</a> : who}
        </dd>
      </dl>
      <p className="mt-2 text-[0.92rem] text-quiet">
        {openedAt && t("page.posted", { date: format.dateTime(new Date(openedAt), { dateStyle: "long" }) })}
        {post.state !== "done" && (
          <>
            {openedAt && " · "}
            <time dateTime={post.endsOn ?? post.expiresAt}>
              {t("list.left", { count: daysLeft(post, now) })}
            </time>
          </>
        )}
      </p>
    </>
  );
}
