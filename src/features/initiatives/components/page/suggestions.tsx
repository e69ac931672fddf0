import { useTranslations } from "next-intl";

/** What somebody may have meant by an address that leads nowhere. */
export function Suggestions({
  suggestions,
}: {
  suggestions: { slug: string; name: string; town: string }[];
}) {
  const t = useTranslations("initiatives.missing");
  if (suggestions.length === 0) return null;
  return (
    <>
      <h2>{t("perhaps")}</h2>
      <ul>
        {suggestions.map(({ slug, name, town }) => (
          <li key={slug} className="py-1">
            <a href={`/initiatives/${slug}`}>{t("item", { name, town })}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
