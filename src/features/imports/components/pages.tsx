import { getTranslations } from "next-intl/server";
import { PageLinks } from "@/components/ui/page-links";

type Props = { page: number; pages: number; path: string; query?: Record<string, string> };

/** The way through lists and their rows. */
export async function Pages({ page, pages, path, query = {} }: Props) {
  const t = await getTranslations("imports.pages");
  const href = (to: number) => {
    const params = new URLSearchParams({ ...query, ...(to > 1 && { page: String(to) }) });
    return params.size > 0 ? `${path}?${params}` : path;
  };
  const words = {
    ...{ label: t("label"), previous: t("previous"), next: t("next") },
    page: t("page", { page, pages }),
  };
  return <PageLinks page={page} pages={pages} href={href} words={words} />;
}
