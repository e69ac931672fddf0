import { getLocale, getTranslations } from "next-intl/server";
import { PinPart } from "@/components/map/pin-part";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { LOCATION_PRIVACIES } from "@/features/initiatives/constants";
import { LONGEST } from "../../constants";
import type { EntryForms } from "../../loaders/forms";
import type { FormStart } from "../../utils/entry";
import { kindOptions, languageOptions, More, startOf } from "./form-parts";
import { MoreReach } from "./more-reach";
import { MoreTake } from "./more-take";
import { SimilarNotes } from "./similar-notes";

type Props = EntryForms & {
  start: FormStart;
  /** Whether what may be the same is looked for. */
  looksForSimilar?: boolean;
};

/** All fields of an entry that people may set: the first few in sight, the others behind "add more". */
export async function EntryFields({ start, looksForSimilar = false, ...forms }: Props) {
  const [t, locale] = [await getTranslations("proposals"), await getLocale()];
  const { text } = startOf(start);
  const kinds = [{ value: "", label: t("form.chooseKind") }, ...kindOptions(forms, locale)];
  return (
    <>
      <TextField
        name="name"
        label={t("form.name")}
        required
        maxLength={LONGEST.name}
        defaultValue={text("name")}
        autoComplete="off"
        dir="auto"
      />
      <SelectField
        name="kindKey"
        label={t("fields.kindKey")}
        options={kinds}
        defaultValue={text("kindKey")}
      />
      <TextField
        name="town"
        label={t("fields.townId")}
        help={t("form.townHelp")}
        required
        maxLength={80}
        defaultValue={text("town")}
        list="entry-towns"
        autoComplete="off"
      />
      <datalist id="entry-towns">
        {forms.towns.map(({ slug, name }) => (
          <option key={slug} value={name} />
        ))}
      </datalist>
      <TextField
        name="website"
        type="url"
        inputMode="url"
        label={t("form.website")}
        maxLength={LONGEST.url}
        defaultValue={text("website")}
        autoComplete="off"
      />
      {looksForSimilar && (
        <SimilarNotes
          words={{
            title: t("similar.title"),
            text: t("similar.text"),
            item: t.raw("similar.item"),
            isNew: t("similar.isNew"),
          }}
        />
      )}
      <TextField
        name="summary"
        label={t("fields.summary")}
        help={t("form.summaryHelp", { most: LONGEST.summary })}
        maxLength={LONGEST.summary}
        defaultValue={text("summary")}
        dir="auto"
      />
      <PlaceFields start={start} />
      <MoreTake start={start} {...forms} />
      <MoreReach start={start} />
      <MoreTexts start={start} />
    </>
  );
}

async function PlaceFields({ start }: { start: FormStart }) {
  const t = await getTranslations("proposals");
  const { text } = startOf(start);
  const field = (name: "address" | "zip" | "locality", max: number, mode?: "numeric") => (
    <TextField
      name={name}
      label={t(`fields.${name}`)}
      maxLength={max}
      inputMode={mode}
      defaultValue={text(name)}
      autoComplete="off"
    />
  );
  return (
    <fieldset className="form-field gap-4 border-ink border-t-2 pt-3">
      <legend className="float-left w-full font-display text-[1.4rem]">{t("form.place")}</legend>
      <p className="field-help">{t("form.placeHelp")}</p>
      {field("address", LONGEST.line)}
      <div className="grid grid-cols-2 items-end gap-4">
        {field("zip", 10, "numeric")}
        {field("locality", LONGEST.line)}
      </div>
      <PinPart
        fields={{ town: "town", address: "address", locality: "locality", zip: "zip" }}
        known={{ lat: text("lat"), lng: text("lng") }}
        help={t("form.pointHelp")}
      />
      <ChoiceField
        type="radio"
        name="locationPrivacy"
        label={t("fields.locationPrivacy")}
        help={t("form.privacyHelp")}
        options={LOCATION_PRIVACIES.map((value) => ({ value, label: t(`values.${value}`) }))}
        defaultValues={[text("locationPrivacy") || "public"]}
      />
    </fieldset>
  );
}

async function MoreTexts({ start }: { start: FormStart }) {
  const t = await getTranslations("proposals");
  const { text } = startOf(start);
  const languages = await languageOptions([text("lang"), text("altLang")]);
  const locale = await getLocale();
  return (
    <More title={t("form.moreTexts")}>
      <TextArea
        name="description"
        rows={8}
        label={t("fields.description")}
        help={t("form.descriptionHelp")}
        maxLength={LONGEST.description}
        defaultValue={text("description")}
        dir="auto"
      />
      <SelectField
        name="lang"
        label={t("fields.lang")}
        options={languages}
        defaultValue={text("lang") || locale}
      />
      <SelectField
        name="altLang"
        label={t("fields.altLang")}
        options={[{ value: "", label: t("form.noLanguage") }, ...languages]}
        defaultValue={text("altLang")}
      />
      <TextField
        name="altSummary"
        label={t("fields.altSummary")}
        maxLength={LONGEST.summary}
        defaultValue={text("altSummary")}
        dir="auto"
      />
      <TextArea
        name="altDescription"
        rows={6}
        label={t("fields.altDescription")}
        maxLength={LONGEST.description}
        defaultValue={text("altDescription")}
        dir="auto"
      />
    </More>
  );
}
