import { useFormatter, useTranslations } from "next-intl";
import { removeVisitAction } from "../actions";
import type { VisitDto } from "../types";
import { RemoveForm } from "./remove-form";

/** What was planned, to be asked about. */
export function PlannedVisits({ visits, token }: { visits: VisitDto[]; token: string }) {
  const t = useTranslations("subscriptions.manage");
  return (
    <section aria-labelledby="visits">
      <h2 id="visits" className="border-ink border-b-2 pb-2">
        {t("visits")}
      </h2>
      <p className="pt-3 text-quiet">{t("visitsHelp")}</p>
      <ul>
        {visits.map((visit) => (
          <Visit key={visit.id} visit={visit} token={token} />
        ))}
      </ul>
    </section>
  );
}

function Visit({ visit, token }: { visit: VisitDto; token: string }) {
  const t = useTranslations();
  const format = useFormatter();
  const { id, slug, name, town, way, plannedFor } = visit;
  const what = t("subscriptions.manage.visit", { way: t(`common.taxonomy.ways.${way}`), name, town });
  // A day of a calendar has no time zone.
  const date = plannedFor && format.dateTime(new Date(plannedFor), { dateStyle: "long", timeZone: "UTC" });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-3">
      <p className="min-w-0 flex-1 basis-60">
        <a className="text-[1.1rem]" href={`/initiatives/${slug}`}>
          {what}
        </a>
        <span className="block text-[0.94rem] text-quiet">
          {date ? t("subscriptions.manage.on", { date }) : t("subscriptions.manage.undated")}
        </span>
      </p>
      <RemoveForm action={removeVisitAction} id={id} token={token} what={what} />
    </li>
  );
}
