import { useFormatter, useTranslations } from "next-intl";
import type { DeskRowDto } from "../../serializers/desk";
import { dateOf } from "../../utils/dates";
import "./table.css";
import { SuggestionList } from "./suggestion-list";

/** What waits, as organizers know it from their sheet; on a phone each row is a note. */
export function WaitingTable({ rows }: { rows: readonly DeskRowDto[] }) {
  const t = useTranslations("introductions.desk");
  return (
    <table className="desk-table">
      <caption className="sr-only">{t("caption")}</caption>
      <thead>
        <tr>
          {(["what", "where", "wait", "fit"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk");
  return (
    <tr>
      <th scope="row">
        <What row={row} />
      </th>
      <td data-label={t("columns.where")}>
        <Where row={row} />
      </td>
      <td data-label={t("columns.wait")}>
        <Wait row={row} />
      </td>
      <td data-label={t("columns.fit")}>
        {row.suggestions.length > 0 ? (
          <SuggestionList suggestions={row.suggestions} />
        ) : (
          <p className="text-quiet">{t("row.none")}</p>
        )}
      </td>
    </tr>
  );
}

function What({ row }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk.row");
  const words = useTranslations("board.words");
  const { id, side, category, text, isMine, keeper, notes, hasNoAccount, quantity, left } = row;
  const kind = `${words(`sideFirst.${side}`)} · ${words(`category.${category}`)}`;
  const marks = [
    isMine ? t("mine") : keeper && t("kept", { name: keeper }),
    notes > 0 && t("notes", { count: notes }),
    hasNoAccount && t("byPhone"),
    quantity > 1 && t("left", { left, all: quantity }),
  ].filter(Boolean);
  return (
    <>
      <span className="block font-semibold text-[0.94rem]">{kind}</span>
      <span lang={text?.lang} className="block text-[1.1rem] font-bold leading-snug">
        {text?.title ?? <span className="font-normal text-quiet text-base">{t("private")}</span>}
      </span>
      {text?.body && (
        <span lang={text.lang} className="mt-1 line-clamp-3 font-normal">
          {text.body}
        </span>
      )}
      {marks.length > 0 && <span className="mt-1 block font-normal text-quiet">{marks.join(" · ")}</span>}
      <a className="inline-flex min-h-11 items-center font-semibold" href={`/desk/introductions/posts/${id}`}>
        {t.rich("open", {
          title: text?.title ?? kind,
          hidden: (hidden) => <span className="sr-only">{hidden}</span>,
        })}
      </a>
    </>
  );
}

function Where({ row: { place, town } }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk.row");
  const words = useTranslations("board.words.place");
  return (
    <>
      {words(place.level, { name: place.name })}
      {town !== place.name && <span className="block text-quiet">{t("town", { town })}</span>}
    </>
  );
}

function Wait({ row: { waitingDays, endsOn, isUrgent } }: { row: DeskRowDto }) {
  const t = useTranslations("introductions.desk.row");
  const format = useFormatter();
  return (
    <>
      <span className="whitespace-nowrap">{t("days", { count: waitingDays })}</span>
      {endsOn && (
        <span className="block text-quiet">
          {t("until", {
            date: format.dateTime(dateOf(endsOn), { month: "short", day: "numeric", timeZone: "UTC" }),
          })}
        </span>
      )}
      {isUrgent && <strong className="desk-urgent">{t("urgent")}</strong>}
    </>
  );
}
