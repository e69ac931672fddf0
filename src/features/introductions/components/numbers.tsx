import { useTranslations } from "next-intl";
import { CATEGORIES } from "@/features/board/constants";
import type { NumbersDto } from "../loaders/numbers";
import type { Shown, ShownTable } from "../utils/numbers";
import "./desk/table.css";

/** What comes of needs and introductions: tables with small bars, and two sentences. */
export function Numbers({ numbers }: { numbers: NumbersDto }) {
  const t = useTranslations("statistics");
  const category = useTranslations("board.words.category");
  const { byCategory, byRegion } = numbers;
  const nameOf = (key: string) => {
    const known = CATEGORIES.find((one) => one === key);
    return known ? category(known) : key;
  };
  return (
    <div className="mt-4 max-w-3xl space-y-8">
      <p className="max-w-[65ch]">{t("lede")}</p>
      {byCategory.rows.length === 0 ? (
        <p>{t("empty")}</p>
      ) : (
        <>
          <Table table={byCategory} caption={t("byCategory")} column={t("category")} nameOf={nameOf} />
          <Table table={byRegion} caption={t("byRegion")} column={t("region")} nameOf={nameOf} />
        </>
      )}
      <dl className="space-y-4">
        <div>
          <dt className="font-semibold">{t("median")}</dt>
          <dd>{numbers.medianDays === null ? t("notYet") : t("days", { count: numbers.medianDays })}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t("rate")}</dt>
          <dd>{numbers.yesRate === null ? t("notYet") : t("percent", { percent: numbers.yesRate })}</dd>
        </div>
      </dl>
    </div>
  );
}

function Table({
  table,
  caption,
  column,
  nameOf,
}: {
  table: ShownTable;
  caption: string;
  column: string;
  nameOf: (key: string) => string;
}) {
  const t = useTranslations("statistics");
  const counts = table.rows.flatMap(({ met, unmet }) => [met, unmet]);
  const most = Math.max(1, ...counts.map((count) => (typeof count === "number" ? count : 0)));
  return (
    <table className="w-full border-ink border-t-2 text-left">
      <caption className="pb-2 text-left font-bold text-[1.15rem]">{caption}</caption>
      <thead>
        <tr className="border-line border-b">
          {[column, t("met"), t("unmet")].map((title) => (
            <th key={title} scope="col" className="py-1.5 pr-4 text-[0.94rem]">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ key, met, unmet }) => (
          <tr key={key} className="border-line border-b align-top">
            <th scope="row" className="w-2/5 py-2 pr-4 font-normal">
              {nameOf(key)}
            </th>
            <Cell count={met} most={most} />
            <Cell count={unmet} most={most} isOpen />
          </tr>
        ))}
        <tr className="font-semibold">
          <th scope="row" className="py-2 pr-4">
            {t("total")}
          </th>
          <Cell count={table.met} most={null} />
          <Cell count={table.unmet} most={null} />
        </tr>
      </tbody>
    </table>
  );
}

/** A count in words, with a bar where it is shown as it is. @param most of the table; null for no bar */
function Cell({ count, most, isOpen = false }: { count: Shown; most: number | null; isOpen?: boolean }) {
  const t = useTranslations("statistics");
  const words =
    count === 0 ? t("none") : count === "few" ? t("few") : count === "hidden" ? t("hidden") : count;
  const width = most !== null && typeof count === "number" ? (100 * count) / most : 0;
  return (
    <td className="py-2 pr-4 tabular-nums">
      {words}
      {width > 0 && (
        <svg
          viewBox="0 0 100 6"
          preserveAspectRatio="none"
          className="mt-1 block h-1.5 w-full"
          aria-hidden="true"
        >
          <rect
            width={width}
            height="6"
            className={isOpen ? "fill-transparent stroke-forest" : "fill-forest"}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      )}
    </td>
  );
}
