import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Mark } from "@/components/layout/mark";
import { PrintButton } from "@/components/ui/print-button";
import { QrCode } from "@/components/ui/qr-code";
import { TearOffs } from "@/features/places/components/tear-offs";
import { inLanguage } from "@/lib/page-metadata";
import type { BoardPage } from "../../loaders/board";
import type { PostDto } from "../../types";
import { boardHref } from "../../utils/filters";
import { textFor } from "../../utils/time";
import "../board.css";
import { SideMark } from "../side-mark";
import { listActive } from "./active";
import { detailsOf, placeText, useNoteWords } from "./post-note";

/** The board as a sheet for a wall, with a QR code and strips to tear off: only what may be copied anywhere. */
export function PrintBoard({ page, appUrl, now }: { page: BoardPage; appUrl: string; now: Date }) {
  const t = useTranslations("board.print");
  const locale = useLocale();
  const format = useFormatter();
  const { filters, posts, gazetteer } = page;
  const path = boardHref({ ...filters, sort: null });
  const short = `${appUrl}/board`.replace(/^https?:\/\/(www\.)?/, "");
  const chosen = listActive(useTranslations(), filters, gazetteer).map(({ label }) => label);
  return (
    <div className="page board-sheet">
      <p className="no-print mb-3 flex flex-wrap gap-3">
        <PrintButton>{t("now")}</PrintButton>
        <a className="btn" href={path}>
          {t("back")}
        </a>
      </p>
      <p className="no-print mb-6 text-quiet">{t("hint")}</p>
      <header className="flex items-start gap-6 border-ink border-b-4 pb-4">
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-3">
            <Mark className="size-8 flex-none" />
            <span className="min-w-0 [overflow-wrap:anywhere]">{short}</span>
          </p>
          <h1 className="mt-2">{t("kicker")}</h1>
          {chosen.length > 0 && <p className="mt-1 font-semibold text-[1.15rem]">{chosen.join(" · ")}</p>}
        </div>
        <div className="w-28 flex-none text-center text-[0.8rem]">
          <QrCode
            url={`${appUrl}${inLanguage(path, locale)}`}
            label={t("qr", { url: short })}
            className="size-28"
          />
          {t("scan")}
        </div>
      </header>
      {posts.length === 0 ? (
        <p className="py-6 text-[1.15rem]">{t("empty")}</p>
      ) : (
        <ol className="board-sheet-notes">
          {posts.map((post) => (
            <Entry key={post.id} post={post} />
          ))}
        </ol>
      )}
      <p className="pt-3 text-[0.85rem]">
        {t("note", { date: format.dateTime(now, { dateStyle: "long" }) })}
      </p>
      {/* Strips are for paper; a phone is too narrow for them. */}
      <div className="max-sm:hidden print:block">
        <TearOffs title={t("strip")} address={short} />
      </div>
    </div>
  );
}

function Entry({ post }: { post: PostDto }) {
  const words = useNoteWords();
  const { lang, title, body } = textFor(post, words.locale);
  return (
    <li>
      <p className="flex flex-wrap gap-x-3">
        <SideMark side={post.side} />
        {placeText(post, words)}
      </p>
      <p lang={lang} className="font-bold">
        {title}
      </p>
      {body && <p lang={lang}>{body.length > 240 ? `${body.slice(0, 239)}…` : body}</p>}
      <p>{detailsOf(post, words).join(" · ")}</p>
    </li>
  );
}
