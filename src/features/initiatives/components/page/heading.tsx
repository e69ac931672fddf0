import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { InitiativeDetailDto, KindDto } from "../../types";
import { Freshness } from "../freshness";
import { KindDisc } from "../kind-disc";
import { textIn } from "./texts";

/** What it is called, what sort it is, where, and in one line what it does. */
export function Heading({
  initiative,
  kinds,
}: {
  initiative: InitiativeDetailDto;
  kinds: ReadonlyMap<string, KindDto>;
}) {
  const t = useTranslations("initiatives");
  const format = useFormatter();
  const locale = useLocale();
  const { kind, otherNames, secondaryKinds, pointQuality, status } = initiative;
  const group = kinds.get(kind)?.group ?? "networks";
  const { summary, lang } = textIn(initiative, locale);
  return (
    <header className="space-y-3">
      <Freshness listedAt={initiative.listedAt} verifiedAt={initiative.verifiedAt} />
      <h1>{initiative.name}</h1>
      {otherNames.length > 0 && (
        <p className="text-quiet">{t("alsoKnownAs", { names: format.list(otherNames) })}</p>
      )}
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <KindDisc group={group} exact={pointQuality === "exact"} />
        <KindLink kindKey={kind} kinds={kinds} />
        <Town initiative={initiative} />
        {status !== "active" && <strong>{t(`status.${status}`)}</strong>}
      </p>
      {secondaryKinds.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          {t.rich("seeAlso", {
            kinds: () => secondaryKinds.map((key) => <KindLink key={key} kindKey={key} kinds={kinds} />),
          })}
        </p>
      )}
      {summary && (
        <p className="max-w-[60ch] text-[1.2rem] leading-snug" lang={lang}>
          {summary}
        </p>
      )}
      {status === "closed" && <p className="note">{t("closedNote")}</p>}
    </header>
  );
}

function KindLink({ kindKey, kinds }: { kindKey: string; kinds: ReadonlyMap<string, KindDto> }) {
  const locale = useLocale();
  const kind = kinds.get(kindKey);
  return (
    <a
      className="font-semibold text-[var(--group)]"
      data-group={kind?.group ?? "networks"}
      href={`/map?kind=${encodeURIComponent(kindKey)}`}
    >
      {kind?.labels[locale] ?? kindKey}
    </a>
  );
}

/** "in Holyoke" where the exact point is not known or not shown. */
function Town({ initiative }: { initiative: InitiativeDetailDto }) {
  const t = useTranslations("initiatives");
  const { town, townSlug, locality, pointQuality } = initiative;
  const place = locality && locality !== town ? t("placeInTown", { place: locality, town }) : town;
  return (
    <a className="text-ink" href={`/towns/${townSlug}`}>
      {pointQuality === "exact" ? place : t("inPlace", { place })}
    </a>
  );
}
