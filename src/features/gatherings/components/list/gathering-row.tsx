import { useLocale, useTranslations } from "next-intl";
import type { GatheringDto } from "../../types";
import { placeLine, textFor } from "../../utils/text";
import { When } from "../when";

/** One gathering in a list: when, what, where, and the line about it. */
export function GatheringRow({ gathering }: { gathering: GatheringDto }) {
  const [locale, t] = [useLocale(), useTranslations("gatherings.state")];
  const { slug, texts, when, state, town, placeName } = gathering;
  const { title, summary, lang } = textFor(texts, locale);
  const place = placeLine({ placeName, address: "", town });
  return (
    <li className="border-line border-t py-4">
      <p className="font-semibold text-quiet">
        <When when={when} />
        {state === "cancelled" && <strong className="ml-2 text-ink">{t("cancelled")}</strong>}
      </p>
      <h3 className="mt-1 text-[1.35rem]">
        <a href={`/gatherings/${slug}`} lang={lang} className={state === "cancelled" ? "line-through" : ""}>
          <bdi>{title}</bdi>
        </a>
      </h3>
      {place && <p>{place}</p>}
      {summary && (
        <p className="mt-1 max-w-[60ch]" lang={lang}>
          {summary}
        </p>
      )}
    </li>
  );
}
