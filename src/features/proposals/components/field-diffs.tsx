import { useTranslations } from "next-intl";
import type { EntryField } from "../constants";
import { DiffText } from "./diff-text";
import type { SayValue } from "./field-words";
import "./proposals.css";

/** A field with what it holds before and after; without values it is only said that it changed. */
export type FieldChange = { field: EntryField; values: { before: unknown; after: unknown } | null };

/** What changes, by field, words marked. */
export function FieldDiffs({ changes, say }: { changes: readonly FieldChange[]; say: SayValue }) {
  const t = useTranslations("proposals");
  return (
    <dl className="diffs">
      {changes.map(({ field, values }) => (
        <div key={field}>
          <dt>{t(`fields.${field}`)}</dt>
          <dd>
            {values ? (
              <DiffText before={say(field, values.before)} after={say(field, values.after)} />
            ) : (
              <span className="text-quiet">{t("history.notShown")}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
