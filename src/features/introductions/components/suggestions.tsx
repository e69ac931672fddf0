import { useLocale, useTranslations } from "next-intl";
import type { PostDto } from "@/features/board/types";
import type { SuggestionsDto } from "../serializers/suggestions";
import { Reasons } from "./suggestion-reasons";

/** The text in the reader's language where there is one, else the first. */
function textFor({ texts }: PostDto, locale: string) {
  return texts.find(({ lang }) => lang === locale) ?? texts[0];
}

function Post({ post, reasons }: SuggestionsDto["posts"][number]) {
  const t = useTranslations("board.words");
  const locale = useLocale();
  const { lang, title } = textFor(post, locale);
  const where =
    post.mode === "remote" ? t("mode.remote") : t(`place.${post.place.level}`, { name: post.place.name });
  return (
    <li className="border-line border-b py-4">
      <p className="text-[0.92rem] text-quiet">
        <strong className="mr-3 text-ink">{t(`side.${post.side}`)}</strong>
        {where}
        {"name" in post.by && <span className="ml-3">{post.by.name}</span>}
      </p>
      <h4 className="mt-0.5 text-[1.1rem]">
        <a
          className="inline-flex min-h-8 items-center text-ink no-underline hover:underline"
          href={`/board/${post.id}`}
          lang={lang === locale ? undefined : lang}
        >
          {title}
        </a>
      </h4>
      <Reasons reasons={reasons} of="post" />
    </li>
  );
}

function Place({ initiative, reasons }: SuggestionsDto["places"][number]) {
  const t = useTranslations("initiatives");
  const { slug, name, town, status } = initiative;
  return (
    <li className="border-line border-b py-4">
      <h4 className="text-[1.1rem]">
        <a
          className="inline-flex min-h-8 items-center text-ink no-underline hover:underline"
          href={`/initiatives/${slug}`}
        >
          {name}
        </a>
      </h4>
      <p className="text-[0.92rem] text-quiet">
        {t("inPlace", { place: town })}
        {status !== "active" && (
          <strong className="ml-3 font-semibold text-ink">{t(`status.${status}`)}</strong>
        )}
      </p>
      <Reasons reasons={reasons} of="place" />
    </li>
  );
}

/**
 * "What might fit", beside a post: notes of the other side and places of the directory, each with its reasons. Says so
 * where there is none. For `/board/[id]` and its author's page, on the server; namespaces "suggestions", "board",
 * "initiatives", "common".
 */
export function Suggestions({ suggestions }: { suggestions: SuggestionsDto }) {
  const t = useTranslations("suggestions");
  const { of, posts, places } = suggestions;
  return (
    <section aria-labelledby="might-fit" className="no-print">
      <h2 id="might-fit" className="border-ink border-b-2 pb-2">
        {t("title")}
      </h2>
      <p className="max-w-[60ch] pt-3 text-quiet">{t("lede")}</p>
      {of.isOwn && of.isForOrganizers && <p className="note mt-3">{t("private")}</p>}
      {of.isOwn && of.isWaiting && !of.isForOrganizers && <p className="note mt-3">{t("waiting")}</p>}
      <div className={places.length > 0 ? "mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-2" : "mt-6"}>
        <div className="min-w-0">
          <h3>{t(`posts.${of.side}`)}</h3>
          {posts.length === 0 && <p className="pt-3">{t(`none.${of.side}`)}</p>}
          <ol>
            {posts.map((found) => (
              <Post key={found.post.id} {...found} />
            ))}
          </ol>
        </div>
        {places.length > 0 && (
          <div className="min-w-0">
            <h3>{t("places")}</h3>
            <p className="pt-1 text-[0.92rem] text-quiet">{t("placesLede")}</p>
            <ol>
              {places.map((found) => (
                <Place key={found.initiative.id} {...found} />
              ))}
            </ol>
          </div>
        )}
      </div>
    </section>
  );
}
