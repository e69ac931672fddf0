import { getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/ui/form/fields";
import type { FieldConflict } from "../../types";
import { DiffText } from "../diff-text";
import type { SayValue } from "../field-words";

/** A field that was changed here and there: as it was, as it is, as it was suggested, and which of both stays. */
export async function ConflictChoice({ conflict, say }: { conflict: FieldConflict; say: SayValue }) {
  const t = await getTranslations("proposals");
  const { field } = conflict;
  const [base, current, proposed] = [
    say(field, conflict.base),
    say(field, conflict.current),
    say(field, conflict.proposed),
  ];
  const isKnown = "base" in conflict;
  return (
    <div>
      <h3 className="mb-2">{t(`fields.${field}`)}</h3>
      <div className="conflict-choice">
        <div>
          <p className="font-semibold">{t("desk.base")}</p>
          <p className="diff" dir="auto">
            {isKnown ? base : t("desk.unknown")}
          </p>
        </div>
        <div>
          <p className="font-semibold">{t("desk.current")}</p>
          <DiffText before={isKnown ? base : current} after={current} />
        </div>
        <div>
          <p className="font-semibold">{t("desk.proposed")}</p>
          <DiffText before={isKnown ? base : proposed} after={proposed} />
        </div>
      </div>
      <ChoiceField
        type="radio"
        name={`take-${field}`}
        label={<span className="sr-only">{t(`fields.${field}`)}</span>}
        options={[
          { value: "current", label: t("desk.keep") },
          { value: "proposed", label: t("desk.take") },
        ]}
      />
    </div>
  );
}
