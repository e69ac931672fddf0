import { getFormatter, getTranslations } from "next-intl/server";
import { webAddress } from "@/lib/web-address";
import type { SourceDto } from "../types";
import { ScheduleForm } from "./schedule-form";
import { loadSayFailure } from "./words";

/** Sources with an address, and when each is read again. */
export async function SourceList({ sources }: { sources: readonly SourceDto[] }) {
  const [t, sayFailure] = [await getTranslations("imports"), await loadSayFailure()];
  const format = await getFormatter();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="mt-12">
      <h2 id="sources">{t("sources.title")}</h2>
      <ul className="mt-2 border-ink border-t-2">
        {sources.map(({ id, name, licence, url, everyDays, nextAt, lastError }) => (
          <li key={id} className="border-line border-b py-4">
            <h3 className="text-[1.15rem]">
              <bdi>{name}</bdi>
            </h3>
            <p className="text-quiet [overflow-wrap:anywhere]">
              {licence} · {webAddress(url)?.href}
            </p>
            {nextAt && (
              <p className="text-quiet">
                {t("sources.next", { date: format.dateTime(new Date(nextAt), { dateStyle: "long" }) })}
              </p>
            )}
            {lastError && <p className="font-semibold">{sayFailure(lastError)}</p>}
            <ScheduleForm sourceId={id} name={name} everyDays={everyDays} />
          </li>
        ))}
      </ul>
    </section>
  );
}
