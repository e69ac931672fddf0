import { useLocale, useTranslations } from "next-intl";
import type { InitiativeDto, KindDto } from "../../types";
import { InitiativeRow } from "../initiative-row";

/** Others of its kind in other towns, and others of any kind around it. */
export function Related({
  kind,
  likeThis,
  nearHere,
  kinds,
}: {
  kind: string;
  likeThis: readonly InitiativeDto[];
  nearHere: readonly InitiativeDto[];
  kinds: ReadonlyMap<string, KindDto>;
}) {
  const t = useTranslations("initiatives.related");
  const locale = useLocale();
  const label = kinds.get(kind)?.labels[locale] ?? kind;
  return (
    <div className="no-print grid gap-x-12 gap-y-10 lg:grid-cols-2">
      {likeThis.length > 0 && (
        <section aria-labelledby="like">
          <h2 id="like">{t("like")}</h2>
          <Rows initiatives={likeThis} kinds={kinds} />
          <p>
            <a className="inline-flex min-h-11 items-center" href={`/map?kind=${encodeURIComponent(kind)}`}>
              {t("allOfKind", { kind: label })}
            </a>
          </p>
        </section>
      )}
      {nearHere.length > 0 && (
        <section aria-labelledby="near">
          <h2 id="near">{t("near")}</h2>
          <Rows initiatives={nearHere} kinds={kinds} />
        </section>
      )}
    </div>
  );
}

/** A list of initiatives as rows. */
export function Rows({
  initiatives,
  kinds,
}: {
  initiatives: readonly InitiativeDto[];
  kinds: ReadonlyMap<string, KindDto>;
}) {
  return (
    <ul className="mt-2 border-ink border-t-2">
      {initiatives.map((initiative) => (
        <InitiativeRow key={initiative.id} initiative={initiative} kind={kinds.get(initiative.kind)} />
      ))}
    </ul>
  );
}
