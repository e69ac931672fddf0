import { useTranslations } from "next-intl";
import { CheckField, ChoiceField, TextField } from "@/components/ui/form/fields";
import { HOW_IT_WENT, MOST_SAID } from "../constants";
import type { HowItWent } from "../types";

/** What came of it, one sentence, and what follows from it. */
export function HowFields({
  chosen,
  canClose,
  canAvoid,
}: {
  chosen: HowItWent | null;
  canClose: boolean;
  canAvoid: boolean;
}) {
  const t = useTranslations("introductions.how");
  return (
    <>
      <ChoiceField
        name="howItWent"
        type="radio"
        label={t("question")}
        options={HOW_IT_WENT.map((value) => ({ value, label: t(`answers.${value}`) }))}
        defaultValues={chosen ? [chosen] : []}
      />
      <TextField name="said" label={t("said")} maxLength={MOST_SAID} />
      {canClose && (
        <div>
          <CheckField name="closes" label={t("closes")} />
          <CheckField name="isShown" label={t("isShown")} />
        </div>
      )}
      {canAvoid && <CheckField name="avoids" label={t("avoids")} />}
    </>
  );
}
