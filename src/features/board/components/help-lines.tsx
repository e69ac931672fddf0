import { useFormatter, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { HelpLineDto } from "../serializers/manage";

/** Public help lines, each with the day when somebody here tried it. */
export function HelpLines({ lines }: { lines: readonly HelpLineDto[] }) {
  const t = useTranslations("posting.help");
  const format = useFormatter();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="help-lines" className="border-ink border-y-2 py-4">
      <h2 id="help-lines" className="text-[1.15rem]">
        {t("title")}
      </h2>
      <p className="mt-1 text-quiet">{t("text")}</p>
      <ul className="mt-2">
        {lines.map(({ name, phone, url, checkedOn }) => (
          <li key={`${name} ${phone}`} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <a
              className="inline-flex min-h-11 items-center gap-2 font-bold text-[1.15rem] tabular-nums"
              href={`tel:${phone.replace(/[^\d+]/g, "")}`}
            >
              <Icon name="phone" />
              {phone}
            </a>
            <span className="min-w-0">
              {url ? (
                <a href={url} rel="noreferrer">
                  {name}
                </a>
              ) : (
                name
              )}
              <span className="block text-[0.9rem] text-quiet">
                {checkedOn
                  ? t("checked", {
                      date: format.dateTime(new Date(`${checkedOn}T12:00:00Z`), {
                        dateStyle: "long",
                        timeZone: "UTC",
                      }),
                    })
                  : t("unchecked")}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
