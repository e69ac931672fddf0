import { useFormatter, useTranslations } from "next-intl";
import { InkSection } from "@/components/ui/ink-section";
import { partialDate } from "@/lib/partial-date";
import { AGENDA_YEARS } from "../constants";
import type { AgendaItemDto } from "../types";
import { atOf, yearsOf } from "../utils/agenda";

/** What all groups want to reach by when: a picture, a list by year, and the table behind it. */
export function Agenda({ items, now }: { items: readonly AgendaItemDto[]; now: Date }) {
  const t = useTranslations("groups.agenda");
  return (
    <InkSection id="agenda" title={t("title")}>
      <p className="mb-4 max-w-[60ch]">{t(items.length === 0 ? "empty" : "text")}</p>
      {items.length > 0 && (
        <>
          <Picture items={items} now={now} />
          <ByYear items={items} />
          <AgendaTable items={items} />
        </>
      )}
    </InkSection>
  );
}

/** A line of years for each group, its objectives as discs on it: hollow until it is under way. */
function Picture({ items, now }: { items: readonly AgendaItemDto[]; now: Date }) {
  const t = useTranslations("groups.agenda");
  const { from, to } = yearsOf(items, now, AGENDA_YEARS);
  const lanes = [...new Map(items.map((item) => [item.slug, item.group])).entries()];
  const summary = t("picture", {
    ...{ count: items.length, groups: lanes.length },
    ...{ from: String(from), to: String(to) },
  });
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const x = (at: number) => `${(4 + (92 * (at - from)) / (to - from + 1)).toFixed(2)}%`;
  return (
    <figure className="mb-6">
      <div role="img" aria-label={summary}>
        <svg width="100%" height="22" aria-hidden="true" className="text-[0.8rem]">
          {years.map((year, index) => (
            <text key={year} x={x(year)} y="16" fill="var(--quiet)" fontSize="13">
              {index % 2 === 0 ? year : ""}
            </text>
          ))}
        </svg>
        {lanes.map(([slug, { lang, name }]) => (
          <div key={slug} aria-hidden="true">
            <span lang={lang} className="font-semibold text-[0.94rem]">
              <bdi>{name}</bdi>
            </span>
            <svg width="100%" height="30" aria-hidden="true">
              <line x1="0" x2="100%" y1="15" y2="15" stroke="var(--line)" strokeWidth="2" />
              {years.map((year) => (
                <line
                  key={year}
                  x1={x(year)}
                  x2={x(year)}
                  y1="9"
                  y2="21"
                  stroke="var(--line)"
                  strokeWidth="2"
                />
              ))}
              {items
                .filter((item) => item.slug === slug)
                .map((item) => (
                  <circle
                    key={item.id}
                    cx={x(atOf(item.byWhen))}
                    cy="15"
                    r="8"
                    fill={item.state === "adopted" ? "var(--card)" : "var(--forest)"}
                    stroke="var(--forest)"
                    strokeWidth="3"
                  />
                ))}
            </svg>
          </div>
        ))}
      </div>
      <figcaption className="mt-1 text-[0.94rem] text-quiet">{summary}</figcaption>
    </figure>
  );
}

function ByYear({ items }: { items: readonly AgendaItemDto[] }) {
  const t = useTranslations("groups");
  const years = [...new Set(items.map(({ byWhen }) => byWhen.slice(0, 4)))];
  return years.map((year) => (
    <div key={year} className="mb-4">
      <h3 className="mb-1">{t("agenda.year", { year })}</h3>
      <ul className="border-line border-t">
        {items
          .filter(({ byWhen }) => byWhen.startsWith(year))
          .map((item) => (
            <li key={item.id} className="border-line border-b py-2">
              <bdi lang={item.lang} className="font-semibold">
                {item.title}
              </bdi>
              <span className="block text-quiet">
                <a href={`/groups/${item.slug}`} lang={item.group.lang}>
                  <bdi>{item.group.name}</bdi>
                </a>{" "}
                · <When byWhen={item.byWhen} /> · {t(`states.${item.state}`)}
              </span>
            </li>
          ))}
      </ul>
    </div>
  ));
}

/** A year, a month or a day, as the reader writes it. */
function When({ byWhen }: { byWhen: string }) {
  const format = useFormatter();
  const date = partialDate(byWhen);
  return date ? <time dateTime={date.iso}>{format.dateTime(date.moment, date.format)}</time> : byWhen;
}

function AgendaTable({ items }: { items: readonly AgendaItemDto[] }) {
  const t = useTranslations("groups");
  return (
    <details>
      <summary className="py-2">{t("agenda.table")}</summary>
      <table className="w-full border-ink border-t-2 text-left">
        <caption className="sr-only">{t("agenda.title")}</caption>
        <thead>
          <tr className="border-line border-b">
            {(["when", "what", "group", "state"] as const).map((column) => (
              <th key={column} scope="col" className="py-1.5 pr-4">
                {t(`agenda.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className="border-line border-b align-top">
              <td className="py-1.5 pr-4">
                <When byWhen={item.byWhen} />
              </td>
              <td lang={item.lang} className="py-1.5 pr-4">
                {item.title}
              </td>
              <td lang={item.group.lang} className="py-1.5 pr-4">
                {item.group.name}
              </td>
              <td className="py-1.5">{t(`states.${item.state}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
