import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import type { OwnEntryDto } from "../types";

/** In the account: the pages that somebody looks after. Nothing when there are none. */
export async function OwnEntries({ entries }: { entries: OwnEntryDto[] }) {
  if (entries.length === 0) return null;
  const t = await getTranslations("stewards.account");
  return (
    <InkSection id="pages" title={t("title")}>
      <ul className="divide-y divide-line">
        {entries.map(({ slug, name, town }) => (
          <li key={slug} className="py-3">
            <a className="font-semibold" href={`/initiatives/${slug}`}>
              <bdi>{name}</bdi>
            </a>
            , {town}
            <span className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
              <a className="inline-flex min-h-9 items-center" href={`/initiatives/${slug}/edit`}>
                {t("edit")}
                <span className="sr-only">: {name}</span>
              </a>
              <a className="inline-flex min-h-9 items-center" href={`/initiatives/${slug}/claim`}>
                {t("people")}
                <span className="sr-only">: {name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}
