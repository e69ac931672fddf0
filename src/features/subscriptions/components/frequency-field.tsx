import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/ui/form/fields";
import { FREQUENCIES } from "../constants";
import type { Frequency } from "../types";

/** Weekly or daily. */
export function FrequencyField({ chosen }: { chosen: Frequency }) {
  const t = useTranslations("subscriptions.frequency");
  return (
    <ChoiceField
      name="frequency"
      type="radio"
      label={t("label")}
      options={FREQUENCIES.map((value) => ({ value, label: t(value) }))}
      defaultValues={[chosen]}
    />
  );
}
