import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { BoardPage } from "../../loaders/board";
import { boardHref, emptyFilters } from "../../utils/filters";
import { listActive } from "./active";

/** What is chosen now, each with a way out. */
export function ActiveChips({ filters, gazetteer }: Pick<BoardPage, "filters" | "gazetteer">) {
  const t = useTranslations("map.filters");
  const active = listActive(useTranslations(), filters, gazetteer);
  if (active.length === 0) return null;
  return (
    <section aria-label={t("active")} className="no-print pt-3">
      <ul className="flex flex-wrap gap-2">
        {active.map(({ label, without }) => (
          <li key={label}>
            <a
              href={boardHref({ ...filters, ...without })}
              className="chip min-h-9 px-3 text-[0.92rem]"
              rel="nofollow"
            >
              <span className="sr-only">{t("remove", { what: label })}</span>
              <span aria-hidden="true" className="max-w-64 truncate">
                {label}
              </span>
              <Icon name="x" className="size-4" />
            </a>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <a
              href={boardHref({ ...emptyFilters(), sort: filters.sort })}
              className="inline-flex min-h-9 items-center px-2 font-semibold"
            >
              {t("clear")}
            </a>
          </li>
        )}
      </ul>
    </section>
  );
}
