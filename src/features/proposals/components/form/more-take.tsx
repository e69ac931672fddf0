import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { PRINCIPLES, WAYS } from "@/features/initiatives/constants";
import { LONGEST } from "../../constants";
import type { EntryForms } from "../../loaders/forms";
import type { FormStart } from "../../utils/entry";
import { kindOptions, More, startOf } from "./form-parts";

const STATES = ["active", "planning", "paused", "closed"] as const;

/** What it is more closely, and how one takes part. */
export async function MoreTake({ start, ...forms }: EntryForms & { start: FormStart }) {
  const [t, tCommon, locale] = [
    await getTranslations("proposals"),
    await getTranslations("common.taxonomy"),
    await getLocale(),
  ];
  const tPrinciples = await getTranslations("initiatives.principles");
  const { text, list } = startOf(start);
  return (
    <>
      <More title={t("form.moreTake")}>
        <ChoiceField
          type="checkbox"
          name="ways"
          label={t("fields.ways")}
          help={t("form.waysHelp")}
          options={WAYS.map((way) => ({ value: way, label: tCommon(`ways.${way}`) }))}
          defaultValues={list("ways")}
        />
        {WAYS.map((way) => (
          <div key={way} className="grid gap-3 sm:grid-cols-2">
            <TextField
              name={`wayNote-${way}`}
              label={t("form.wayNote", { way: tCommon(`ways.${way}`) })}
              maxLength={LONGEST.note}
              defaultValue={text(`wayNote-${way}`)}
              dir="auto"
            />
            <TextField
              name={`wayUrl-${way}`}
              type="url"
              label={t("form.wayUrl", { way: tCommon(`ways.${way}`) })}
              maxLength={LONGEST.url}
              defaultValue={text(`wayUrl-${way}`)}
            />
          </div>
        ))}
        <TextField
          name="whoMayJoin"
          label={t("fields.whoMayJoin")}
          maxLength={LONGEST.text}
          defaultValue={text("whoMayJoin")}
          dir="auto"
        />
        <ChoiceField
          type="checkbox"
          name="principles"
          label={t("fields.principles")}
          options={PRINCIPLES.map((value) => ({ value, label: tPrinciples(value) }))}
          defaultValues={list("principles")}
        />
        {PRINCIPLES.map((principle) => (
          <TextField
            key={principle}
            name={`how-${principle}`}
            label={t("form.how", { principle: tPrinciples(principle) })}
            maxLength={LONGEST.text}
            defaultValue={text(`how-${principle}`)}
            dir="auto"
          />
        ))}
      </More>
      <More title={t("form.moreKinds")}>
        <SelectField
          name="status"
          label={t("fields.status")}
          options={STATES.map((value) => ({ value, label: t(`values.${value}`) }))}
          defaultValue={text("status") || "active"}
        />
        <TextArea
          name="otherNames"
          rows={2}
          label={t("fields.otherNames")}
          help={t("form.namesHelp")}
          maxLength={LONGEST.names}
          defaultValue={text("otherNames")}
        />
        <details>
          <summary className="py-2.5 font-semibold">{t("fields.secondaryKinds")}</summary>
          <ChoiceField
            type="checkbox"
            name="secondaryKinds"
            label={t("fields.secondaryKinds")}
            options={kindOptions(forms, locale)}
            defaultValues={list("secondaryKinds")}
          />
        </details>
        <ChoiceField
          type="checkbox"
          name="purposes"
          label={t("fields.purposes")}
          help={t("form.purposesHelp")}
          options={forms.taxonomy.purposes.map((key) => ({
            value: key,
            label: tCommon(`purposes.${key}` as Parameters<typeof tCommon>[0]),
          }))}
          defaultValues={list("purposes")}
        />
        <TextField
          name="foundedYear"
          inputMode="numeric"
          label={t("fields.foundedYear")}
          maxLength={4}
          defaultValue={text("foundedYear")}
        />
      </More>
    </>
  );
}
