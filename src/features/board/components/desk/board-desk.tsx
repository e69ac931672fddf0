import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { loadMessages } from "@/i18n/messages";
import type { BoardDesk, DeskRow } from "../../loaders/desk";
import { ResultNote } from "../result-note";

const hidden = (words: React.ReactNode) => <span className="sr-only">{words}</span>;

/** What waits for organizers of a region: first notes, and what was reported. */
export async function BoardDeskView({
  desk,
  result,
}: {
  desk: BoardDesk;
  result: string | string[] | undefined;
}) {
  const t = await getTranslations("posting.desk");
  const words = (await loadMessages(await getLocale())).posting.desk.results;
  const { waiting, reported, removed } = desk;
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem]">{t("lede")}</p>
      <ResultNote result={result} words={words} />
      <div className="mt-9 space-y-10">
        <InkSection id="waiting" title={t("waiting")}>
          {waiting.length > 0 && <p className="text-quiet">{t("waitingText")}</p>}
          <Rows rows={waiting} empty={t("noWaiting")} />
        </InkSection>
        <InkSection id="reported" title={t("reported")}>
          {reported.length > 0 && <p className="text-quiet">{t("reportedText")}</p>}
          <Rows rows={reported} empty={t("noReported")} />
        </InkSection>
        <InkSection id="removed" title={t("removed")}>
          <Rows rows={removed} empty={t("noRemoved")} />
        </InkSection>
      </div>
    </div>
  );
}

/** Titles of notes for organizers only stand on their own page: opening that is written down. */
async function Rows({ rows, empty }: { rows: DeskRow[]; empty: string }) {
  const [t, w, format] = [
    await getTranslations("posting.desk"),
    await getTranslations("board.words"),
    await getFormatter(),
  ];
  const r = await getTranslations("reports.reasons");
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <ul className="mt-2">
      {rows.map(({ post, createdAt, reports }) => {
        const [text] = post.texts;
        const isHidden = post.audience === "organizers";
        const title = isHidden ? t("hidden") : text.title;
        const reasons = [...new Set(reports.map(({ reason }) => r(reason)))];
        const facts = [
          w(`side.${post.side}`),
          w(`category.${post.category}`),
          post.town,
          t("since", { date: format.dateTime(new Date(createdAt), { dateStyle: "medium" }) }),
        ];
        return (
          <li key={post.id} className="flex flex-wrap items-center gap-x-5 gap-y-2 border-line border-b py-3">
            <span className="min-w-0 flex-1 basis-60">
              <span lang={isHidden ? undefined : text.lang} className="block break-words font-semibold">
                {title}
              </span>
              <span className="text-quiet">{facts.join(" · ")}</span>
              {isHidden && <span className="block text-[0.94rem] text-quiet">{t("hiddenText")}</span>}
              {reasons.length > 0 && <span className="block font-semibold">{reasons.join(" · ")}</span>}
            </span>
            <a className="btn" href={`/desk/board/${post.id}`}>
              <span>{t.rich("open", { title, hidden })}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
