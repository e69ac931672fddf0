import { getTranslations } from "next-intl/server";

type Props = { page: number; pages: number; path: string; query?: Record<string, string> };

/** The way through a list that is longer than a page. */
export async function Pages({ page, pages, path, query = {} }: Props) {
  const t = await getTranslations("imports.pages");
  if (pages === 1) return null;
  const href = (to: number) => {
    const params = new URLSearchParams({ ...query, ...(to > 1 && { page: String(to) }) });
    return params.size > 0 ? `${path}?${params}` : path;
  };
  return (
    <nav aria-label={t("label")} className="no-print mt-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <a className="btn" rel="prev" href={href(page - 1)}>
          {t("previous")}
        </a>
      )}
      <span>{t("page", { page, pages })}</span>
      {page < pages && (
        <a className="btn" rel="next" href={href(page + 1)}>
          {t("next")}
        </a>
      )}
    </nav>
  );
}
