import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CATEGORIES } from "@/features/board/constants";
import { type DeskFilters, SORTS } from "../../schema/filters";

const SIDES = ["need", "offer", "all"] as const;

/** Filters and order of the table; they live in its URL. */
export function FiltersForm({
  filters,
  regions,
}: {
  filters: DeskFilters;
  regions: readonly { slug: string; name: string }[];
}) {
  const t = useTranslations("introductions.desk.filters");
  const category = useTranslations("board.words.category");
  return (
    <form
      action="/desk/introductions"
      method="get"
      aria-label={t("label")}
      className="no-print mt-6 flex flex-wrap items-end gap-x-4 gap-y-3"
    >
      <Select name="side" label={t("side")} value={filters.side}>
        {SIDES.map((side) => (
          <option key={side} value={side}>
            {t(`sides.${side}`)}
          </option>
        ))}
      </Select>
      <Select name="category" label={t("category")} value={filters.category ?? ""}>
        <option value="">{t("any")}</option>
        {CATEGORIES.map((key) => (
          <option key={key} value={key}>
            {category(key)}
          </option>
        ))}
      </Select>
      <Select name="region" label={t("region")} value={filters.region ?? ""}>
        <option value="">{t("any")}</option>
        {regions.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </Select>
      <Select name="sort" label={t("sort")} value={filters.sort}>
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </Select>
      <label className="grid gap-1 text-[0.94rem]">
        <span className="font-semibold">{t("waiting")}</span>
        <input
          type="number"
          name="waiting"
          min={1}
          max={400}
          defaultValue={filters.waiting ?? ""}
          className="field w-28"
        />
      </label>
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="sr-only">{t("label")}</legend>
        {(["mine", "urgent", "answered"] as const).map((name) => (
          <label key={name} className="inline-flex min-h-11 items-center gap-2">
            <input type="checkbox" name={name} value="1" defaultChecked={filters[name]} className="size-5" />
            {t(name)}
          </label>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-2.5">
        <button type="submit" className="btn btn-main">
          {t("apply")}
        </button>
        <a href="/desk/introductions" className="btn btn-quiet">
          {t("reset")}
        </a>
      </div>
    </form>
  );
}

function Select({
  name,
  label,
  value,
  children,
}: {
  name: string;
  label: string;
  value: string;
  children: ReactNode;
}) {
  return (
    <label className="grid min-w-40 gap-1 text-[0.94rem]">
      <span className="font-semibold">{label}</span>
      <select name={name} defaultValue={value} className="field">
        {children}
      </select>
    </label>
  );
}
