import { useTranslations } from "next-intl";
import { Rows } from "@/features/initiatives/components/page/related";
import { CATEGORY_PLACES } from "../../constants";
import type { PostPage } from "../../loaders/post";

/** Entries of the directory near the shown area that may help; says so where there is none. */
export function PostPlaces({ page: { post, places } }: { page: PostPage }) {
  const t = useTranslations("board.page");
  const words = useTranslations("board.words.place");
  const { level, name } = post.place;
  const place = words(level, { name });
  const kinds = CATEGORY_PLACES[post.category].map((kind) => `kind=${kind}`).join("&");
  const isEmpty = places.items.length === 0;
  return (
    <section aria-labelledby="places" className="no-print">
      <h2 id="places">{t("places")}</h2>
      <p className="mt-1 text-quiet">{isEmpty ? t("placesNone", { place }) : t("placesAbout", { place })}</p>
      {!isEmpty && <Rows initiatives={places.items} kinds={places.kinds} />}
      <p className="flex flex-wrap gap-x-6">
        <a className="inline-flex min-h-11 items-center" href={`/map?${kinds}`}>
          {t("placesFind")}
        </a>
      </p>
    </section>
  );
}
