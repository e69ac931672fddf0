import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";

const FORMATS = {
  csv: "/api/v1/initiatives.csv",
  geojson: "/api/v1/initiatives.geojson",
  jsonld: "/api/v1/initiatives.jsonld",
  api: "/api/v1/initiatives",
  one: "/api/v1/initiatives/{slug}",
  map: "/api/v1/map",
  murmurations: "/api/v1/murmurations",
  murmurationsOne: "/api/v1/initiatives/{slug}/murmurations.json",
  atom: "/feeds/initiatives.xml",
  posts: "/api/v1/posts",
  postsAtom: "/feeds/board.xml",
  openapi: "/api/v1/openapi.json",
} as const;

/** Every format with its address; those that can be opened as they are, as links. */
export async function Formats() {
  const t = await getTranslations("open.data.formats");
  return (
    <InkSection id="formats" title={t("title")}>
      <dl>
        {(Object.keys(FORMATS) as (keyof typeof FORMATS)[]).map((format) => {
          const path = FORMATS[format];
          const address = <code className="break-all">{`${env.APP_URL}${path}`}</code>;
          return (
            <div key={format} className="grid gap-x-8 border-line border-t py-2.5 sm:grid-cols-[17rem_1fr]">
              <dt className="font-semibold">{t(format)}</dt>
              <dd className="text-[0.92rem]">
                {path.includes("{") ? (
                  address
                ) : (
                  <a href={path} className="inline-block py-0.5">
                    {address}
                  </a>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-3 max-w-[65ch]">{t("notes")}</p>
      <p className="mt-3 max-w-[65ch]">{t("index")}</p>
    </InkSection>
  );
}
