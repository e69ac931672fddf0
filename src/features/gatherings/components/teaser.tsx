import { getLocale, getTranslations } from "next-intl/server";
import { loadNearest } from "../loaders/gatherings";
import { placeLine, textFor } from "../utils/text";
import { When } from "./when";

/** For other pages: the next gathering, or the last there was; nothing where there is none. */
export async function GatheringsTeaser({ id = "gatherings" }: { id?: string }) {
  const loaded = await loadNearest();
  if (loaded.state !== "ok" || !loaded.value) return null;
  const [t, locale] = [await getTranslations("gatherings.teaser"), await getLocale()];
  const { gathering, isPast } = loaded.value;
  const { title, summary, lang } = textFor(gathering.texts, locale);
  const place = placeLine({ placeName: gathering.placeName, address: "", town: gathering.town });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(isPast ? "last" : "next")}</h2>
      <p className="mt-2 font-semibold text-quiet">
        <When when={gathering.when} />
        {place && `, ${place}`}
      </p>
      <p className="mt-1 text-lg">
        <a href={`/gatherings/${gathering.slug}`} lang={lang}>
          <bdi>{title}</bdi>
        </a>
      </p>
      {summary && (
        <p className="mt-1 max-w-[60ch]" lang={lang}>
          {summary}
        </p>
      )}
      <p className="mt-3">
        <a href="/gatherings">{t("all")}</a>
      </p>
    </section>
  );
}
