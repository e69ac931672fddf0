import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Mark } from "@/components/layout/mark";
import { QrCode } from "@/components/ui/qr-code";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/page-metadata";
import type { TownDto } from "../types";
import { fitPoster, type PosterEntry, posterDetail } from "./poster-fit";
import { TearOffs } from "./tear-offs";

/** Up to so many stand in one column, larger. */
const FEW = 7;

/** Sizes for the town's name, by its length, so that it stays on one line. */
function nameSize(name: string): string {
  if (name.length > 16) return "text-[30pt]";
  return name.length > 11 ? "text-[40pt]" : "text-[54pt]";
}

/**
 * The town's page on paper: one Letter page to hang up, with a QR code and strips to tear off.
 * @param entries of the town; of what is near when the town has none
 */
export async function Poster({
  town,
  count,
  entries,
  changedAt,
}: {
  town: TownDto;
  count: number;
  entries: readonly PosterEntry[];
  changedAt: string;
}) {
  const t = await getTranslations("towns.poster");
  const format = await getFormatter();
  const path = `/towns/${town.slug}`;
  const url = `${env.APP_URL}${inLanguage(path, await getLocale())}`;
  const short = `${env.APP_URL}${path}`.replace(/^https?:\/\/(www\.)?/, "");
  const { shown, more } = fitPoster(entries);
  return (
    <section className="print-only">
      <div className="flex h-[9.7in] flex-col overflow-hidden bg-white text-[11pt] text-black leading-snug">
        <div className="flex items-start gap-8 border-black border-b-4 pb-4">
          <div className="flex-1">
            <p className="flex items-center gap-3 text-[13pt]">
              <Mark className="size-9" />
              {t("kicker")}
            </p>
            <p className={`mt-2 font-bold font-display leading-none tracking-tight ${nameSize(town.name)}`}>
              {town.name}
            </p>
            <p className="mt-3 font-semibold text-[15pt]">{count > 0 ? t("count", { count }) : t("empty")}</p>
          </div>
          <div className="flex-none text-center">
            <QrCode url={url} label={t("qr", { url: short })} className="size-[1.7in]" />
            <p className="text-[9pt]">{t("scan")}</p>
          </div>
        </div>
        {count === 0 && entries.length > 0 && <p className="mt-4 font-bold text-[15pt]">{t("nearby")}</p>}
        <ul className={`mt-4 ${entries.length > FEW ? "columns-2 gap-8 text-[10pt]" : "text-[13pt]"}`}>
          {shown.map((entry) => (
            <li key={entry.id} className="mb-[0.5em] break-inside-avoid leading-tight">
              <span className="block font-bold">{entry.name}</span>
              <span className="block">{posterDetail(entry)}</span>
            </li>
          ))}
          {more > 0 && <li className="font-bold">{t("more", { count: more, url: short })}</li>}
        </ul>
        <p className="mt-auto pt-3 text-[9.5pt]">
          {t("note", { date: format.dateTime(new Date(changedAt), { dateStyle: "long" }) })}
        </p>
        <TearOffs title={town.name} address={short} />
      </div>
    </section>
  );
}
