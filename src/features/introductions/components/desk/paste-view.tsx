import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { CheckField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { pasteRowsAction, takeRowsAction } from "../../actions/paste";
import { MOST_PASTED } from "../../constants";
import type { PastedRow } from "../../utils/paste";
import { DeskFrame } from "./frame";
import "./table.css";

/** Rows of a sheet: pasted, looked over, taken. */
export function PasteView({
  id,
  rows,
  saved,
}: {
  /** Of what was pasted. */
  id: string;
  rows: PastedRow[] | null;
  saved: string | string[] | undefined;
}) {
  const t = useTranslations("introductions.desk.paste");
  const count = typeof saved === "string" && /^\d{1,3}$/.test(saved) ? Number(saved) : null;
  return (
    <DeskFrame tab="paste" title={t("title")} lede={t("lede")}>
      {count !== null && <FocusedNote>{t("saved", { count })}</FocusedNote>}
      {rows && <Preview id={id} rows={rows} />}
      <Form action={pasteRowsAction} className="form mt-8">
        <TextArea name="rows" label={t("text")} help={t("columns")} maxLength={MOST_PASTED} rows={10} />
        <div>
          <SubmitButton isQuiet={rows !== null}>{t("preview")}</SubmitButton>
        </div>
      </Form>
    </DeskFrame>
  );
}

function Preview({ id, rows }: { id: string; rows: PastedRow[] }) {
  const t = useTranslations("introductions.desk.paste");
  const good = rows.filter(({ error }) => error === null).length;
  return (
    <section aria-labelledby="preview" className="mt-8">
      <h2 id="preview">{t("title2", { good, bad: rows.length - good })}</h2>
      <ol className="mt-3 border-ink border-t-2">
        {rows.map((row) => (
          <Row key={row.number} row={row} />
        ))}
      </ol>
      {good > 0 && (
        <Form action={takeRowsAction} className="form mt-5">
          <input type="hidden" name="id" value={id} />
          <CheckField name="consent" label={t("consent")} />
          <div>
            <SubmitButton>{t("save")}</SubmitButton>
          </div>
        </Form>
      )}
    </section>
  );
}

function Row({ row }: { row: PastedRow }) {
  const t = useTranslations("introductions.desk.paste");
  const words = useTranslations("board.words");
  const { number, side, what, category, town, name, contact, lang, error } = row;
  const said = [
    side && words(`sideFirst.${side}`),
    category && words(`category.${category}`),
    town?.name,
    name,
    contact,
    row.with !== null && !error && t("withRow", { number: row.with }),
  ].filter(Boolean);
  return (
    <li className="border-line border-b py-2.5">
      <p className="font-bold" lang={lang}>
        {what || t("row", { number })}
      </p>
      <p className="text-quiet">
        {t("row", { number })}: {said.join(" · ")}
      </p>
      {error && <p className="font-semibold text-cranberry">{t(`errors.${error}`)}</p>}
    </li>
  );
}
