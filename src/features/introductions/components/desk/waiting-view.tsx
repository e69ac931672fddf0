import { useTranslations } from "next-intl";
import { type DeskFilters, deskHref } from "../../schema/filters";
import type { DeskRowDto } from "../../serializers/desk";
import { FiltersForm } from "./filters-form";
import { DeskFrame } from "./frame";
import { WaitingTable } from "./waiting-table";

/** The table of what nobody answered. */
export function WaitingView({
  filters,
  rows,
  hasMore,
  regions,
}: {
  filters: DeskFilters;
  rows: DeskRowDto[];
  hasMore: boolean;
  regions: readonly { slug: string; name: string }[];
}) {
  const t = useTranslations("introductions.desk");
  const { page } = filters;
  return (
    <DeskFrame tab="table" title={t("title")} lede={t("lede")}>
      <FiltersForm filters={filters} regions={regions} />
      {rows.length === 0 ? (
        <p className="mt-8 text-lg" role="status">
          {t("empty")}
        </p>
      ) : (
        <WaitingTable rows={rows} />
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        {page > 1 && (
          <a className="btn btn-quiet" href={deskHref({ ...filters, page: page - 1 })} rel="prev">
            {t("previous")}
          </a>
        )}
        {hasMore && (
          <a className="btn" href={deskHref({ ...filters, page: page + 1 })} rel="next">
            {t("next")}
          </a>
        )}
      </p>
      {/* Not a link of the router: it would fetch the file ahead, and write that down. */}
      <p className="no-print mt-8">
        <a href={deskHref({ ...filters, page: 1 }, "/desk/introductions/list.csv")} download>
          {t("csv")}
        </a>
        <span className="block text-[0.94rem] text-quiet">{t("csvHelp")}</span>
      </p>
    </DeskFrame>
  );
}
