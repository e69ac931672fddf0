import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type MapState, mapHref } from "../../loaders/map-page/map-state";
import { filtersToSearchParams } from "../../utils";

const FORMATS = ["csv", "geojson", "jsonld"] as const;

/** The iframe that shows this view on another site. */
function embedSnippet(url: string, title: string): string {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${escaped(url)}" title="${escaped(title)}" width="100%" height="480" loading="lazy" style="border:0"></iframe>`;
}

/**
 * Sends this view on: by link, on another site, as data, on paper.
 * @param appUrl origin of absolute links, without a trailing slash
 * @param locale language that the embedded map speaks
 * @param children ways to send the link itself
 */
export function ShareMenu({
  state,
  appUrl,
  locale,
  children,
}: {
  state: MapState;
  appUrl: string;
  locale: string;
  children: ReactNode;
}) {
  const t = useTranslations("map.share");
  const query = filtersToSearchParams(state.filters);
  const suffix = query.size > 0 ? `?${query}` : "";
  const embedQuery = new URL(appUrl + mapHref({ ...state, view: "list", follow: false })).searchParams;
  embedQuery.set("hl", locale);
  return (
    <div className="no-print flex">
      <details className="menu">
        <summary
          className="grid size-11 list-none place-items-center rounded-lg hover:bg-card [&::-webkit-details-marker]:hidden"
          aria-label={t("open")}
          title={t("open")}
        >
          <Icon name="share" />
        </summary>
        <section
          aria-label={t("title")}
          className="absolute inset-x-4 z-30 space-y-4 rounded-lg border-[1.5px] border-ink bg-card p-4"
        >
          {children}
          <label className="block">
            <span className="font-semibold">{t("embed")}</span>
            <span className="block text-[0.92rem] text-quiet">{t("embedHelp")}</span>
            <textarea
              readOnly
              rows={4}
              className="field font-mono text-[0.8rem]"
              value={embedSnippet(`${appUrl}/embed/map?${embedQuery}`, t("embedTitle"))}
            />
          </label>
          <div>
            <p className="font-semibold">{t("download")}</p>
            <ul className="flex flex-wrap gap-x-4">
              {FORMATS.map((format) => (
                <li key={format}>
                  <a
                    className="inline-flex min-h-9 items-center"
                    href={`/api/v1/initiatives.${format}${suffix}`}
                    download
                  >
                    {t(`formats.${format}`)}
                  </a>
                </li>
              ))}
              <li>
                <a className="inline-flex min-h-9 items-center" href={`/feeds/initiatives.xml${suffix}`}>
                  {t("formats.feed")}
                </a>
              </li>
            </ul>
          </div>
        </section>
      </details>
      <a
        className="grid size-11 place-items-center rounded-lg text-ink hover:bg-card max-md:hidden"
        href={mapHref(state, { view: "print" })}
        rel="nofollow"
        aria-label={t("print")}
        title={t("print")}
      >
        <Icon name="printer" />
      </a>
    </div>
  );
}
