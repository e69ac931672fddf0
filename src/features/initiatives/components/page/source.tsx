import { getFormatter, getTranslations } from "next-intl/server";
import type { Messages } from "@/i18n/messages";
import { partialDate } from "@/lib/partial-date";
import { webAddress } from "@/lib/web-address";
import { SUGGESTED_SOURCE } from "../../constants";
import { profilePath } from "../../serializers/murmurations";
import type { InitiativeDetailDto } from "../../types";

type Role = keyof Messages["initiatives"]["source"]["roles"];

/** Where the entry comes from, under which license, how old it is and who confirmed it. */
export async function Source({ initiative }: { initiative: InitiativeDetailDto }) {
  const [t, tLinks] = [await getTranslations("initiatives.source"), await getTranslations("proposals.links")];
  const format = await getFormatter();
  const { slug, source, licence, verifiedBy } = initiative;
  const listed = partialDate(initiative.listedAt);
  const verified = partialDate(initiative.verifiedAt);
  const address = webAddress(initiative.sourceUrl);
  const time = (date: NonNullable<typeof listed>) => (
    <time dateTime={date.iso}>{format.dateTime(date.moment, date.format)}</time>
  );
  return (
    <section aria-labelledby="source" className="prose">
      <h2 id="source">{t("title")}</h2>
      <p>
        {source === SUGGESTED_SOURCE
          ? t("suggested")
          : t.rich("line", {
              source,
              link: (text) =>
                address ? (
                  <a href={address.href} rel="nofollow noopener">
                    {text}
                  </a>
                ) : (
                  text
                ),
            })}{" "}
        {t("licence", { licence })} {listed ? t.rich("listed", { date: () => time(listed) }) : t("undated")}{" "}
        {verified
          ? t.rich("verified", {
              date: () => time(verified),
              role: t(`roles.${(verifiedBy ?? "curator") as Role}`),
            })
          : t("unverified")}
      </p>
      <p className="no-print">
        {tLinks("wrong")} <a href={`/initiatives/${slug}/edit`}>{tLinks("edit")}</a> ·{" "}
        <a href={`/initiatives/${slug}/report`}>{tLinks("report")}</a> ·{" "}
        <a href={`/initiatives/${slug}/history`}>{tLinks("history")}</a> ·{" "}
        <a href={profilePath(slug)}>{t("profile")}</a>
      </p>
    </section>
  );
}
