"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { LOCALE_NAMES, LOCALE_PARAM, LOCALES } from "@/i18n/locales";

/**
 * The languages as words. Plain links: the whole page changes, its `lang` included.
 * @param current language of this page
 */
export function LanguageLinks({ current, label }: { current: string; label: string }) {
  const pathname = usePathname();
  const search = useSearchParams();
  const hrefFor = (locale: string) => {
    const params = new URLSearchParams(search);
    params.set(LOCALE_PARAM, locale);
    return `${pathname}?${params}`;
  };
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              href={hrefFor(locale)}
              hrefLang={locale}
              lang={locale}
              aria-current={locale === current ? "true" : undefined}
              className={`inline-flex min-h-11 items-center font-semibold ${locale === current ? "text-ink no-underline" : ""}`}
            >
              {LOCALE_NAMES[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
