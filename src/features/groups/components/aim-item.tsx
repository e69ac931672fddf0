import { useFormatter, useTranslations } from "next-intl";
import { Markdown } from "@/components/ui/markdown";
import { partialDate } from "@/lib/partial-date";
import type { AimDto } from "../types";

/** An objective, a priority or a strategy: what, by when, how it stands, why. */
export function AimItem({ aim, slug }: { aim: AimDto; slug: string }) {
  const [t, format] = [useTranslations("groups"), useFormatter()];
  const { lang, title, body, byWhen, state, adoptedAt, adoptedInAt, adoptedInId } = aim;
  const date = partialDate(byWhen);
  const day = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: "long", timeZone: "America/New_York" });
  return (
    <>
      <p className="font-semibold text-[1.1rem]">
        <bdi lang={lang}>{title}</bdi>
      </p>
      <p className="text-quiet">
        {date && `${t("aims.byWhen", { when: format.dateTime(date.moment, date.format) })} · `}
        {(state !== "adopted" || adoptedAt === null) && t(`states.${state}`)}
        {adoptedInAt && adoptedInId ? (
          <>
            {state !== "adopted" && " · "}
            <a href={`/groups/${slug}/meetings/${adoptedInId}`}>
              {t("aims.adoptedIn", { date: day(adoptedInAt) })}
            </a>
          </>
        ) : (
          adoptedAt && `${state === "adopted" ? "" : " · "}${t("aims.adopted", { date: day(adoptedAt) })}`
        )}
      </p>
      {body !== "" && (
        <div className="mt-1">
          <Markdown text={body} lang={lang} />
        </div>
      )}
    </>
  );
}
