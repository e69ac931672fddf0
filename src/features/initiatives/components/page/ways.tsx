import { useLocale, useTranslations } from "next-intl";
import { webAddress } from "@/lib/web-address";
import { kindInSentence } from "../../serializers/kind";
import type { KindDto, WayDto } from "../../types";

/**
 * Ways to take part, each as known here or as usual for the kind.
 * @param lang language of the notes
 */
export function Ways({
  ways,
  kind,
  lang,
}: {
  ways: readonly WayDto[];
  kind: KindDto | undefined;
  lang: string;
}) {
  const t = useTranslations("initiatives.ways");
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{t("title")}</h2>
      {ways.length > 0 ? (
        <ul className="mt-3 grid border-ink border-t-2 sm:grid-cols-2 sm:gap-x-8">
          {ways.map((way) => (
            <WayItem key={way.way} way={way} kind={kind} lang={lang} />
          ))}
        </ul>
      ) : (
        <p className="mt-2 text-quiet">{t("none")}</p>
      )}
    </section>
  );
}

function WayItem({
  way: { way, basis, note, url },
  kind,
  lang,
}: {
  way: WayDto;
  kind: KindDto | undefined;
  lang: string;
}) {
  const t = useTranslations("initiatives.ways");
  const words = useTranslations("common.taxonomy.ways");
  const locale = useLocale();
  const link = webAddress(url);
  const usual = t("usual", kindInSentence(kind, locale));
  return (
    <li className="border-line border-b py-3">
      <h3 className="text-[1.35rem]">{words(way)}</h3>
      <p lang={note ? lang : undefined}>{note ?? t(`hints.${way}`)}</p>
      {link && (
        <p>
          <a className="inline-flex min-h-6 items-center" href={link.href} rel="nofollow noopener">
            {t("open", { host: link.host })}
          </a>
        </p>
      )}
      <p className={`text-[0.92rem] ${basis === "confirmed" ? "font-semibold text-forest" : "text-quiet"}`}>
        {basis === "confirmed" ? t("confirmed") : usual}
      </p>
    </li>
  );
}
