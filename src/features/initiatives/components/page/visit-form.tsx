import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { LOCALE_PARAM } from "@/i18n/locales";
import { visitRange } from "@/lib/calendar";

/** Asks for a day and answers with a calendar file; a plain form. */
export function VisitForm({ slug, now = new Date() }: { slug: string; now?: Date }) {
  const t = useTranslations("initiatives.visit");
  const { min, max } = visitRange(now);
  return (
    <details className="no-print mt-4">
      <summary className="inline-flex min-h-11 items-center gap-2 font-semibold">
        <Icon name="calendar-plus" />
        {t("title")}
      </summary>
      <form
        action={`/initiatives/${slug}/visit.ics`}
        method="get"
        className="mt-2 max-w-md space-y-4 border-line border-l-4 pl-4"
      >
        <input type="hidden" name={LOCALE_PARAM} value={useLocale()} />
        <label className="block">
          <span className="font-semibold">{t("date")}</span>
          <input className="field" type="date" name="date" required min={min} max={max} />
        </label>
        <label className="block">
          <span className="font-semibold">{t("time")}</span>
          <span className="block text-[0.92rem] text-quiet">{t("timeHelp")}</span>
          <input className="field" type="time" name="time" />
        </label>
        <button type="submit" className="btn btn-main">
          {t("submit")}
        </button>
      </form>
    </details>
  );
}
