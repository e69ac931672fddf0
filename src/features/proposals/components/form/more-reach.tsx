import { getTranslations } from "next-intl/server";
import { CheckField, ChoiceField, TextArea, TextField } from "@/components/ui/form/fields";
import { LONGEST } from "../../constants";
import type { FormStart } from "../../utils/entry";
import { languageOptions, More, startOf } from "./form-parts";

/** When and how it is reached. */
export async function MoreReach({ start }: { start: FormStart }) {
  const t = await getTranslations("proposals");
  const { text, list, is } = startOf(start);
  return (
    <More title={t("form.moreReach")}>
      <TextArea
        name="hours"
        rows={2}
        label={t("fields.hours")}
        maxLength={LONGEST.text}
        defaultValue={text("hours")}
        dir="auto"
      />
      <TextField
        name="hoursYear"
        inputMode="numeric"
        label={t("fields.hoursYear")}
        maxLength={4}
        defaultValue={text("hoursYear")}
      />
      <TextField
        name="serviceArea"
        label={t("fields.serviceArea")}
        maxLength={LONGEST.line}
        defaultValue={text("serviceArea")}
        dir="auto"
      />
      <TextField
        name="email"
        type="email"
        label={t("fields.email")}
        help={t("form.emailHelp")}
        defaultValue={text("email")}
        autoComplete="off"
      />
      <CheckField
        name="emailPublic"
        label={t("form.emailPublic")}
        help={t("form.publicHelp")}
        defaultChecked={is("emailPublic")}
      />
      <TextField
        name="phone"
        type="tel"
        label={t("fields.phone")}
        maxLength={60}
        defaultValue={text("phone")}
        autoComplete="off"
      />
      <CheckField
        name="phonePublic"
        label={t("form.phonePublic")}
        help={t("form.publicHelp")}
        defaultChecked={is("phonePublic")}
      />
      <TextArea
        name="links"
        rows={3}
        label={t("fields.links")}
        help={t("form.linksHelp")}
        maxLength={LONGEST.links}
        defaultValue={text("links")}
      />
      <TextArea
        name="accessibility"
        rows={2}
        label={t("fields.accessibility")}
        maxLength={LONGEST.text}
        defaultValue={text("accessibility")}
        dir="auto"
      />
      <details>
        <summary className="py-2.5 font-semibold">{t("fields.languages")}</summary>
        <ChoiceField
          type="checkbox"
          name="languages"
          label={t("fields.languages")}
          options={await languageOptions(list("languages"))}
          defaultValues={list("languages")}
        />
      </details>
    </More>
  );
}
