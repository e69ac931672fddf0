import { useFormatter, useTranslations } from "next-intl";
import { InkSection } from "@/components/ui/ink-section";
import type { CirclesPage } from "../loaders";
import type { OwnCircleDto } from "../types";
import { LookSection } from "./look-section";
import { DoneNote } from "./parts";

/** What circles are, how to begin one, those of the reader, and whom to tell that one looks for a circle. */
export function CirclesView({ page: { member }, done }: { page: CirclesPage; done: unknown }) {
  const t = useTranslations("circles");
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <DoneNote done={done} />
      <p className="mt-5 flex flex-wrap gap-3">
        <a className="btn btn-main" href="/circles/new">
          {t("start.link")}
        </a>
        <a className="btn" href="/circles/guide">
          {t("guide.link")}
        </a>
      </p>
      <div className="mt-9 space-y-10">
        {member && member.circles.length > 0 && (
          <InkSection id="own" title={t("own.title")}>
            <ul className="divide-y divide-line">
              {member.circles.map((circle) => (
                <li key={circle.id} className="py-3">
                  <OwnCircle circle={circle} />
                </li>
              ))}
            </ul>
          </InkSection>
        )}
        <InkSection id="how" title={t("how.title")}>
          <ol className="max-w-[60ch] list-decimal space-y-2 pl-6">
            {(["ask", "meet", "decide"] as const).map((step) => (
              <li key={step}>{t(`how.${step}`)}</li>
            ))}
          </ol>
          <p className="mt-4 max-w-[60ch] text-quiet">{t("how.private")}</p>
        </InkSection>
        <LookSection member={member} />
      </div>
    </div>
  );
}

function OwnCircle({ circle: { id, name, members, nextAt, isEnded } }: { circle: OwnCircleDto }) {
  const [t, format] = [useTranslations("circles.own"), useFormatter()];
  const next = nextAt && format.dateTime(new Date(nextAt), { dateStyle: "full", timeStyle: "short" });
  return (
    <>
      <a className="inline-flex min-h-8 items-center font-semibold text-[1.1rem]" href={`/circles/${id}`}>
        <bdi>{name}</bdi>
      </a>
      <p className="text-quiet">
        {t("members", { count: members })} ·{" "}
        {isEnded ? t("ended") : next ? t("next", { date: next }) : t("noDate")}
      </p>
    </>
  );
}
