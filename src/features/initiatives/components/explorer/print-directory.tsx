import { useFormatter, useTranslations } from "next-intl";
import { PrintButton } from "@/components/ui/print-button";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import type { Vocabulary } from "../../loaders/map-page/vocabulary";
import type { InitiativeDto } from "../../types";
import { Freshness } from "../freshness";
import { listActive } from "./active";

/** Initiatives by region, then as they come. */
function byRegion(items: InitiativeDto[]): [string, InitiativeDto[]][] {
  const regions = new Map<string, InitiativeDto[]>();
  for (const item of items) {
    const members = regions.get(item.region);
    if (members) members.push(item);
    else regions.set(item.region, [item]);
  }
  return [...regions];
}

/** The whole filtered directory for paper: two columns by region, with address, site and freshness. */
export function PrintDirectory({
  state,
  items,
  vocabulary,
  appUrl,
}: {
  state: MapState;
  items: InitiativeDto[];
  vocabulary: Vocabulary;
  appUrl: string;
}) {
  const t = useTranslations("map");
  const format = useFormatter();
  const chosen = listActive(useTranslations(), state.filters, vocabulary);
  return (
    <div className="page">
      <p className="no-print mb-6 flex flex-wrap gap-3">
        <PrintButton>{t("print.now")}</PrintButton>
        <a className="btn" href={mapHref(state, { view: "list" })}>
          {t("print.back")}
        </a>
      </p>
      <h1>{t("print.title")}</h1>
      {chosen.length > 0 && (
        <p className="text-lg font-semibold">{chosen.map(({ label }) => label).join(" · ")}</p>
      )}
      <p className="text-quiet">
        {t("results.count", { count: items.length })} ·{" "}
        {t("print.made", { date: format.dateTime(new Date(), { dateStyle: "long" }), url: appUrl })}
      </p>
      {byRegion(items).map(([region, members]) => (
        <section key={region} className="pt-6">
          <h2 className="border-ink border-b-2 pb-1">{region}</h2>
          <ul className="columns-1 gap-8 pt-2 text-[0.88rem] md:columns-2 print:columns-2">
            {members.map((initiative) => (
              <Entry key={initiative.id} initiative={initiative} vocabulary={vocabulary} />
            ))}
          </ul>
        </section>
      ))}
      <p className="pt-6 text-[0.88rem] text-quiet">
        {t("results.every")} {t("print.sources", { url: `${appUrl}/data` })}
      </p>
    </div>
  );
}

function Entry({ initiative, vocabulary }: { initiative: InitiativeDto; vocabulary: Vocabulary }) {
  const t = useTranslations("map.print");
  const { name, slug, kind, address, town, website, listedAt, verifiedAt, pointQuality } = initiative;
  const where = address
    ? t("place", { place: address, town })
    : pointQuality === "exact"
      ? town
      : t("approximate", { town });
  return (
    <li className="break-inside-avoid pb-2.5">
      <a href={`/initiatives/${slug}`} className="font-bold text-ink no-underline">
        {name}
      </a>
      <br />
      {vocabulary.kindLabel(kind)}, {where}
      {website && (
        <>
          <br />
          <span className="[overflow-wrap:anywhere]">
            {website.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")}
          </span>
        </>
      )}
      <Freshness listedAt={listedAt} verifiedAt={verifiedAt} />
    </li>
  );
}
