import { useFormatter, useTranslations } from "next-intl";
import { VERDICTS } from "../../constants";
import type { ReportedDto } from "../../types";

/** Reported messages that wait, without a word of them. */
export function ReportedList({ reported, done }: { reported: ReportedDto[]; done: unknown }) {
  const [t, tReasons, format] = [
    useTranslations("conversations.desk"),
    useTranslations("reports.reasons"),
    useFormatter(),
  ];
  const verdict = VERDICTS.find((one) => one === done);
  return (
    <div className="page max-w-[52rem]">
      <a className="inline-flex min-h-11 items-center" href="/desk">
        {t("toDesk")}
      </a>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {verdict && (
        <p className="note mt-5" role="status">
          {t(`done.${verdict}`)}
        </p>
      )}
      {reported.length === 0 && <p className="mt-6">{t("none")}</p>}
      <ul className="mt-6">
        {reported.map(({ messageId, reasons, region, reportedAt }) => {
          const date = format.dateTime(new Date(reportedAt), { dateStyle: "long", timeStyle: "short" });
          return (
            <li key={messageId} className="border-line border-t py-4">
              <p className="font-semibold">{reasons.map((reason) => tReasons(reason)).join(" · ")}</p>
              <p className="mt-1 mb-2 text-quiet">{t("where", { region, date })}</p>
              <a className="btn" href={`/desk/messages/${messageId}`}>
                {t("open")}
                <span className="sr-only">: {date}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
