import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { InitiativeDto, KindDto } from "../types";
import { Freshness } from "./freshness";
import { KindDisc } from "./kind-disc";

/**
 * One initiative in a list, as an `<li>`. Works on the server and in the browser (namespace "initiatives").
 * Carries `data-id`, and `data-lat` and `data-lng` where a point is shown, for whoever draws it on a map.
 * @param kind of the initiative; without it the row shows its key
 * @param heading level of the name, to fit the headings around the list
 */
export function InitiativeRow({
  initiative,
  kind,
  heading: Heading = "h3",
}: {
  initiative: InitiativeDto;
  kind: KindDto | undefined;
  heading?: "h2" | "h3" | "h4";
}) {
  const locale = useLocale();
  const { id, slug, name, summary, lang, lat, lng, pointQuality } = initiative;
  const group = kind?.group ?? "networks";
  return (
    <li
      className="initiative-row flex gap-3.5 border-line border-b py-4"
      data-id={id}
      data-lat={lat ?? undefined}
      data-lng={lng ?? undefined}
    >
      <KindDisc group={group} exact={pointQuality === "exact"} />
      <div className="min-w-0 flex-1 space-y-1">
        <Freshness listedAt={initiative.listedAt} verifiedAt={initiative.verifiedAt} />
        <Heading className="text-[1.1rem]">
          <a className="text-ink no-underline hover:underline" href={`/initiatives/${slug}`}>
            {name}
          </a>
        </Heading>
        {summary && (
          <p className="text-quiet" lang={lang === locale ? undefined : lang}>
            {summary}
          </p>
        )}
        <p className="text-[0.92rem]">
          <span className="mr-3 font-semibold text-[var(--group)]" data-group={group}>
            {kind?.labels[locale] ?? initiative.kind}
          </span>
          <Where initiative={initiative} />
        </p>
      </div>
    </li>
  );
}

/** Town and miles. They are joined by spaces that don't break: no line consists of a distance alone. */
function Where({ initiative }: { initiative: InitiativeDto }) {
  const t = useTranslations("initiatives");
  const format = useFormatter();
  const { locality, town, pointQuality, distanceMiles, status } = initiative;
  const place = locality && locality !== town ? t("placeInTown", { place: locality, town }) : town;
  const miles =
    distanceMiles === null
      ? null
      : format.number(distanceMiles, { style: "unit", unit: "mile", maximumFractionDigits: 1 });
  return (
    <span className="text-quiet">
      {pointQuality === "exact" ? place : t("inPlace", { place })}
      {miles && `\u00a0\u00a0\u00a0${miles.replaceAll(" ", "\u00a0")}`}
      {status !== "active" && (
        <strong className="ml-3 font-semibold text-ink">{t(`status.${status}`)}</strong>
      )}
    </span>
  );
}
