import { useTranslations } from "next-intl";
import type { SearchDto } from "../types";

/** A search in words, part by part. */
export function SearchWords({ search }: { search: SearchDto }) {
  const t = useTranslations("subscriptions.search");
  return <>{search.words.length > 0 ? search.words.join(" · ") : t("everything")}</>;
}
