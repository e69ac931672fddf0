import { getTranslations } from "next-intl/server";
import type { Taxonomy } from "@/features/initiatives/types";
import { PAGE_SIZE, SIGNALS } from "../../constants";
import type { ListQuery } from "../../schema";
import type { MergerDto, PairDto } from "../../types";
import { MergerRow, PairRow } from "./rows";
import { UndoForm } from "./undo-form";

type Items = { state: "merged"; items: MergerDto[] } | { state: "open" | "different"; items: PairDto[] };
type Props = Items & {
  filters: ListQuery;
  regions: readonly { slug: string; name: string }[];
  taxonomy: Taxonomy;
  hasNext: boolean;
};

const STATES = ["open", "different", "merged"] as const;

function addressOf({ state, region, signal }: ListQuery, page = 1): string {
  const set = { state: state === "open" ? "" : state, region, signal, page: page > 1 ? String(page) : "" };
  const query = new URLSearchParams(Object.entries(set).filter(([, value]) => value !== "")).toString();
  return query ? `/desk/duplicates?${query}` : "/desk/duplicates";
}

/** Pairs that may be one, those called different, and mergers. */
export async function DuplicatesView({ filters, regions, taxonomy, hasNext, ...list }: Props) {
  const t = await getTranslations("duplicates");
  const { page } = filters;
  return (
    <div className="page max-w-[60rem]">
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {filters.done && filters.id && <Done done={filters.done} id={filters.id} />}
      <nav aria-label={t("views")} className="no-print mt-6 flex flex-wrap gap-2">
        {STATES.map((state) => (
          <a
            key={state}
            className={state === list.state ? "btn btn-main" : "btn btn-quiet"}
            aria-current={state === list.state ? "page" : undefined}
            href={addressOf({ ...filters, state, signal: "" })}
          >
            {t(`states.${state}`)}
          </a>
        ))}
      </nav>
      <Filters filters={filters} regions={regions} />
      {list.items.length === 0 ? (
        <p className="mt-8" role="status">
          {t(`empty.${list.state}`)}
        </p>
      ) : (
        <ol className="mt-8 border-ink border-t-2" start={(page - 1) * PAGE_SIZE + 1}>
          {list.state === "merged"
            ? list.items.map((item) => <MergerRow key={item.id} merger={item} taxonomy={taxonomy} />)
            : list.items.map((item) => (
                <PairRow
                  key={item.id}
                  pair={item}
                  taxonomy={taxonomy}
                  isDecided={list.state === "different"}
                />
              ))}
        </ol>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        {page > 1 && (
          <a className="btn btn-quiet" rel="prev" href={addressOf(filters, page - 1)}>
            {t("previous")}
          </a>
        )}
        {hasNext && (
          <a className="btn" rel="next" href={addressOf(filters, page + 1)}>
            {t("next")}
          </a>
        )}
      </p>
    </div>
  );
}

/** What was just decided, and the way back. */
async function Done({ done, id }: { done: "merged" | "different"; id: string }) {
  const t = await getTranslations("duplicates");
  return (
    <div className="note mt-6 grid gap-3">
      <p role="status">{t(`done.${done}`)}</p>
      <UndoForm id={id} name="" what={done === "merged" ? "merger" : "different"} />
    </div>
  );
}

async function Filters({ filters, regions }: Pick<Props, "filters" | "regions">) {
  const t = await getTranslations("duplicates");
  const { state, region, signal } = filters;
  const select = (
    name: string,
    label: string,
    value: string,
    options: { value: string; label: string }[],
  ) => (
    <label className="grid gap-1 font-semibold">
      {label}
      <select key={value} name={name} defaultValue={value} className="field font-normal">
        <option value="">{t("all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
  const places = regions.map(({ slug, name }) => ({ value: slug, label: name }));
  const signals = SIGNALS.map((value) => ({ value, label: t(`signals.${value}`) }));
  return (
    <form action="/desk/duplicates" method="get" className="no-print mt-5 flex flex-wrap items-end gap-4">
      {state !== "open" && <input type="hidden" name="state" value={state} />}
      {select("region", t("region"), region, places)}
      {state !== "merged" && select("signal", t("signal"), signal, signals)}
      <button type="submit" className="btn">
        {t("filter")}
      </button>
    </form>
  );
}
