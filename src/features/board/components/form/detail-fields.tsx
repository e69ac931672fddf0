import { getLocale, getTranslations } from "next-intl/server";
import { CheckField, ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import {
  AUDIENCES,
  CATEGORIES,
  MODES,
  MOST_BODY,
  MOST_QUANTITY,
  MOST_TAG,
  MOST_TAGS,
  MOST_TITLE,
  OPEN_DAYS,
  REACHES,
  TERMS,
  TEXT_LANGUAGES,
} from "../../constants";
import type { OwnPostDto } from "../../serializers/manage";

/** Names of the fields below: when one of them is wrong, what they stand behind opens. */
export const DETAIL_NAMES = [
  ...["category", "tags", "mode", "reachMiles", "startsOn", "endsOn", "terms", "quantity", "audience"],
  ...["lang", "altLang", "altTitle", "altBody", "isIndexed", "body", "behalf", "behalfName", "behalfContact"],
] as const;

type Known = Partial<Omit<OwnPostDto, "texts">> & {
  lang: string;
  alt?: { lang: string; title: string; body: string };
};

/** What kind of thing it is, and on what terms. */
export async function KindFields({ known }: { known: Known }) {
  const [t, w] = [await getTranslations("posting.fields"), await getTranslations("board.words")];
  return (
    <>
      <SelectField
        name="category"
        label={t("category")}
        defaultValue={known.category}
        options={[
          { value: "", label: t("auto") },
          ...CATEGORIES.map((value) => ({ value, label: w(`category.${value}`) })),
        ]}
      />
      <ChoiceField
        name="terms"
        type="checkbox"
        label={t("terms")}
        defaultValues={known.terms}
        options={TERMS.map((value) => ({ value, label: w(`term.${value}`) }))}
      />
      <div className="form-pair">
        <SelectField
          name="mode"
          label={t("mode")}
          defaultValue={known.mode ?? "in_person"}
          options={MODES.map((value) => ({ value, label: w(`mode.${value}`) }))}
        />
        <SelectField
          name="reachMiles"
          label={t("reach")}
          defaultValue={known.reachMiles ? String(known.reachMiles) : ""}
          options={[
            { value: "", label: t("reachAny") },
            ...REACHES.map((miles) => ({ value: String(miles), label: t("miles", { miles }) })),
          ]}
        />
      </div>
    </>
  );
}

/** When, and how many. */
export async function TimeFields({ known }: { known: Known }) {
  const t = await getTranslations("posting.fields");
  return (
    <>
      <div className="form-pair">
        <TextField name="startsOn" type="date" label={t("startsOn")} defaultValue={known.startsOn ?? ""} />
        <TextField name="endsOn" type="date" label={t("endsOn")} defaultValue={known.endsOn ?? ""} />
      </div>
      <p className="field-help -mt-3">{t("endsOnHelp", { days: OPEN_DAYS })}</p>
      <TextField
        name="quantity"
        type="number"
        inputMode="numeric"
        min={1}
        max={MOST_QUANTITY}
        label={t("quantity")}
        help={t("quantityHelp")}
        defaultValue={String(known.quantity ?? 1)}
      />
      <TextField
        name="tags"
        label={t("tags")}
        help={t("tagsHelp")}
        maxLength={MOST_TAGS * (MOST_TAG + 2)}
        defaultValue={known.tags?.join(", ")}
      />
    </>
  );
}

/** Who sees it, and where else it may stand. @param isPersonal initiatives and groups are public where all see them */
export async function AudienceFields({ known, isPersonal }: { known: Known; isPersonal: boolean }) {
  const [t, w] = [await getTranslations("posting.fields"), await getTranslations("board.words")];
  const auto = known.audience ? [] : [{ value: "", label: t("audienceAuto") }];
  return (
    <>
      <SelectField
        name="audience"
        label={t("audience")}
        help={t("audienceHelp")}
        defaultValue={known.audience}
        options={[...auto, ...AUDIENCES.map((value) => ({ value, label: w(`audience.${value}`) }))]}
      />
      {isPersonal && (
        <CheckField
          name="isIndexed"
          label={t("isIndexed")}
          help={t("isIndexedHelp")}
          defaultChecked={known.isIndexed}
        />
      )}
    </>
  );
}

/** The language of the text, and a second one. */
export async function LanguageFields({ known }: { known: Known }) {
  const t = await getTranslations("posting.fields");
  const nameOf = await loadLanguageNames(await getLocale());
  const languages = TEXT_LANGUAGES.map((value) => ({ value, label: nameOf(value) }));
  return (
    <>
      <div className="form-pair">
        <SelectField name="lang" label={t("lang")} defaultValue={known.lang} options={languages} />
        <SelectField
          name="altLang"
          label={t("altLang")}
          defaultValue={known.alt?.lang ?? ""}
          options={[{ value: "", label: t("altNone") }, ...languages]}
        />
      </div>
      <TextField
        name="altTitle"
        label={t("altTitle")}
        maxLength={MOST_TITLE}
        defaultValue={known.alt?.title}
      />
      <TextArea
        name="altBody"
        label={t("altBody")}
        rows={3}
        maxLength={MOST_BODY}
        defaultValue={known.alt?.body}
      />
    </>
  );
}
