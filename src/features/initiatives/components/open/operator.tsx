import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { env } from "@/lib/env";

/** Host that street pictures come from, or null where this copy has none. */
function tileHost(): string | null {
  return /^https?:\/\/(?:\{s\}\.)?([^/:]+)/.exec(env.TILE_URL)?.[1] ?? null;
}

/** What is not kept, where street pictures come from, and who answers for this copy. */
export async function NotKept() {
  const t = await getTranslations("open.privacy");
  const host = tileHost();
  const { OPERATOR_NAME: name, OPERATOR_EMAIL: email } = env;
  return (
    <>
      <InkSection id="not-kept" title={t("not.title")}>
        <div className="prose">
          <p>{t("not.text")}</p>
          <p>{t("not.links")}</p>
        </div>
      </InkSection>
      <InkSection id="streets" title={t("tiles.title")}>
        <p className="max-w-[65ch]">{host ? t("tiles.on", { host }) : t("tiles.off")}</p>
      </InkSection>
      <InkSection id="operator" title={t("operator.title")}>
        <div className="prose">
          <p>
            {name ? t("operator.named", { name }) : t("operator.unnamed")}{" "}
            {email &&
              t.rich("operator.mail", {
                email,
                mail: (words) => (
                  <a href={`mailto:${email}`} className="underline">
                    {words}
                  </a>
                ),
              })}
          </p>
          <p>{t("operator.limits")}</p>
          <p>
            {t.rich("operator.more", {
              data: (words) => (
                <a href="/data" className="underline">
                  {words}
                </a>
              ),
            })}
          </p>
        </div>
      </InkSection>
    </>
  );
}
