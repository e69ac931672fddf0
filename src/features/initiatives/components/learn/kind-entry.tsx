import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { InitiativeDto, KindDto, KindLanguage } from "../../types";
import { Freshness } from "../freshness";

const LANGUAGES: readonly KindLanguage[] = ["en", "es", "pt", "ht"];

/** A real place of a kind, in two lines. */
function Example({ initiative }: { initiative: InitiativeDto }) {
  const format = useFormatter();
  const { slug, name, town, distanceMiles, listedAt, verifiedAt } = initiative;
  const miles =
    distanceMiles !== null &&
    format.number(distanceMiles, { style: "unit", unit: "mile", maximumFractionDigits: 1 });
  return (
    <li className="py-1.5">
      <Freshness listedAt={listedAt} verifiedAt={verifiedAt} />
      <a href={`/initiatives/${slug}`} className="font-semibold">
        {name}
      </a>
      <span className="text-quiet">
        , {town}
        {miles && `, ${miles}`}
      </span>
    </li>
  );
}

/** A kind as in a field guide: its name in four languages, what it is, what one can do, and where to see one. */
export function KindEntry(props: {
  kind: KindDto;
  count: number;
  examples: InitiativeDto[];
  nearQuery: string;
}) {
  const { kind, count, examples } = props;
  const t = useTranslations("learn.kinds");
  const ways = useTranslations("common.taxonomy.ways");
  const [locale, format] = [useLocale(), useFormatter()];
  // Where two languages share a name it is said once.
  const others = LANGUAGES.filter(
    (language, index) =>
      language !== locale &&
      LANGUAGES.every(
        (other, i) => i >= index || other === locale || kind.labels[other] !== kind.labels[language],
      ),
  );
  return (
    <article className="border-line border-t pt-3.5 pb-6" aria-labelledby={kind.key}>
      <h4 id={kind.key} className="font-bold font-display text-[1.18rem] leading-tight">
        {kind.labels[locale]}
      </h4>
      <p className="text-[0.9rem] text-quiet italic">
        <span className="sr-only">{t("other")} </span>
        {others.map((language, index) => (
          <span key={language}>
            {index > 0 && " · "}
            <span lang={language}>{kind.labels[language]}</span>
          </span>
        ))}
      </p>
      <p className="mt-1.5">{kind.definition[locale]}.</p>
      {kind.waysUsual.length > 0 && (
        <p className="text-[0.92rem] text-quiet">
          {t("usually")} {format.list(kind.waysUsual.map((way) => ways(way).toLocaleLowerCase(locale)))}.
        </p>
      )}
      {count > 0 ? (
        <>
          <ul className="mt-1.5 text-[0.96rem]">
            {examples.map((initiative) => (
              <Example key={initiative.id} initiative={initiative} />
            ))}
          </ul>
          <a
            href={`/map?kind=${kind.key}${props.nearQuery}`}
            className="inline-flex min-h-10 items-center text-[0.92rem]"
          >
            {t("listed", { count })}
            <span className="sr-only">: {kind.labels[locale]}</span>
          </a>
        </>
      ) : (
        <p className="mt-2 border-water border-l-4 pl-3 text-[0.95rem]">
          {t("none")}{" "}
          <a href="/data#corrections" className="underline">
            {t("know")}
          </a>
        </p>
      )}
    </article>
  );
}
