import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { Mark } from "@/components/layout/mark";
import { QrCode } from "@/components/ui/qr-code";
import { env } from "@/lib/env";
import { inLanguage } from "@/lib/page-metadata";
import type { TownDto } from "../types";
import { fitPoster, type PosterEntry, posterDetail } from "./poster-fit";
import { TearOffs } from "./tear-offs";

/** Up to so many stand in one column, larger, and leave room for what is near. */
const FEW = 4;
/** Up to so many stand in two columns that are still large. */
const SOME = 14;

function listSize(length: number): string {
  if (length <= FEW) return "text-[13pt]";
  return length <= SOME ? "columns-2 gap-8 text-[11.5pt]" : "columns-2 gap-8 text-[10pt]";
}

/** Sizes for the town's name, by its length, so that it stays on one line. */
function nameSize(name: string): string {
  if (name.length > 16) return "text-[30pt]";
  return name.length > 11 ? "text-[40pt]" : "text-[54pt]";
}

/**
 * The town's page on paper: one Letter page to hang up, with a QR code and strips to tear off.
 * @param entries of the town
 * @param nearby what is near, for towns with few entries or none
 */
export async function Poster({
  town,
  entries,
  nearby,
  changedAt,
}: {
  town: TownDto;
  entries: readonly PosterEntry[];
  nearby: readonly PosterEntry[];
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
            <p className="mt-3 font-semibold text-[15pt]">
              {entries.length > 0 ? t("count", { count: entries.length }) : t("empty")}
            </p>
          </div>
          <div className="flex-none text-center">
            <QrCode url={url} label={t("qr", { url: short })} className="size-[1.7in]" />
            <p className="text-[9pt]">{t("scan")}</p>
          </div>
        </div>
        <ul className={`mt-4 ${listSize(entries.length)}`}>
          <Entries entries={shown} />
          {more > 0 && <li className="font-bold">{t("more", { count: more, url: short })}</li>}
        </ul>
        {entries.length <= FEW && nearby.length > 0 && (
          <>
            <p className="mt-4 font-bold text-[14pt]">{t("nearby")}</p>
            <ul className="mt-2 columns-2 gap-8 text-[10pt]">
              <Entries entries={nearby} />
            </ul>
          </>
        )}
        <p className="mt-auto pt-3 text-[9.5pt]">
          {t("note", { date: format.dateTime(new Date(changedAt), { dateStyle: "long" }) })}
        </p>
        <TearOffs title={town.name} address={short} />
      </div>
    </section>
  );
}

function Entries({ entries }: { entries: readonly PosterEntry[] }) {
  return entries.map((entry) => (
    <li key={entry.id} className="mb-[0.5em] break-inside-avoid leading-tight">
      <span className="block font-bold">{entry.name}</span>
      <span className="block">{posterDetail(entry)}</span>
    </li>
  ));
}
