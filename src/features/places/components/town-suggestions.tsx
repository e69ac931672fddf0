import { useTranslations } from "next-intl";

/** Towns that somebody may have meant by an address that leads nowhere. */
export function TownSuggestions({ suggestions }: { suggestions: { slug: string; name: string }[] }) {
  const t = useTranslations("towns");
  if (suggestions.length === 0) return null;
  return (
    <>
      <h2>{t("missing")}</h2>
      <ul>
        {suggestions.map(({ slug, name }) => (
          <li key={slug} className="py-1">
            <a href={`/towns/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
