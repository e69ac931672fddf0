import { getLocale, getTranslations } from "next-intl/server";
import { ChoiceField, SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { FormMore } from "@/components/ui/form/form-more";
import { LanguagesPart } from "@/features/people/components/account/languages-part";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import { LONGEST, MEETING_AUDIENCES, MEETING_LANGUAGES, REPEATS, STEP_FREE } from "../constants";
import type { MeetingForm } from "../loaders/form";
import type { TypedTime } from "../recurrence/schedule";

const ACCESS_NAMES = ["languages", "interpretation", "childCare", "stepFree", "accessNotes"];

/** Day, begin and end. @param day label of the day */
export async function TimeFields({ day, time }: { day: string; time: Partial<TypedTime> }) {
  const t = await getTranslations("meetings.form");
  return (
    <>
      <TextField name="day" type="date" label={day} defaultValue={time.day} required />
      <div className="form-pair">
        <TextField name="from" type="time" label={t("from")} defaultValue={time.from} required />
        <TextField name="to" type="time" label={t("to")} defaultValue={time.to} required />
      </div>
    </>
  );
}

type Place = { place: string | undefined; joinLink: string | undefined; town?: string };

/** Place and join link, and where `town` is given the town between them. */
export async function PlaceFields({ place, joinLink, town }: Place) {
  const t = await getTranslations("meetings.form");
  return (
    <>
      <TextField
        name="place"
        label={t("place")}
        help={t("placeHelp")}
        maxLength={LONGEST.place}
        defaultValue={place}
        dir="auto"
      />
      {town !== undefined && <TextField name="town" label={t("town")} defaultValue={town} maxLength={100} />}
      <TextField
        name="joinLink"
        type="url"
        inputMode="url"
        label={t("joinLink")}
        help={t("joinLinkHelp")}
        maxLength={LONGEST.link}
        defaultValue={joinLink}
        autoComplete="off"
      />
    </>
  );
}

/** All that is said of a meeting. @param isBegun whether some of its times have been */
export async function MeetingFields({ form, isBegun = false }: { form: MeetingForm; isBegun?: boolean }) {
  const t = await getTranslations("meetings.form");
  const { words, schedule } = form;
  return (
    <>
      <TextField
        name="title"
        label={t("title")}
        help={t("titleHelp")}
        maxLength={LONGEST.title}
        defaultValue={words.title}
        dir="auto"
        required
      />
      <TimeFields day={t(isBegun ? "dayFrom" : "day")} time={schedule} />
      <SelectField
        name="repeat"
        label={t("repeat")}
        defaultValue={schedule.repeat ?? "once"}
        options={REPEATS.map((value) => ({ value, label: t(`repeats.${value}`) }))}
      />
      <TextField
        name="until"
        type="date"
        label={t("until")}
        help={t("untilHelp")}
        defaultValue={schedule.until}
      />
      <PlaceFields place={words.place} joinLink={words.joinLink} town={words.town} />
      <ChoiceField
        type="radio"
        name="audience"
        label={t("audience")}
        options={MEETING_AUDIENCES.map((value) => ({ value, label: t(`audiences.${value}`) }))}
        defaultValues={[words.audience ?? "everyone"]}
      />
      <TextArea
        name="description"
        label={t("description")}
        help={t("descriptionHelp")}
        rows={5}
        maxLength={LONGEST.description}
        defaultValue={words.description}
        dir="auto"
      />
      <HostsField form={form} />
      <AccessFields words={words} />
      <LangField lang={words.lang} />
    </>
  );
}

async function HostsField({ form: { partners, words } }: { form: MeetingForm }) {
  if (partners.length === 0) return null;
  const t = await getTranslations("meetings.form");
  return (
    <ChoiceField
      type="checkbox"
      name="hosts"
      label={t("hosts")}
      help={t("hostsHelp")}
      options={partners.map(({ id, name }) => ({ value: id, label: name }))}
      defaultValues={words.hostIds ?? []}
    />
  );
}

async function AccessFields({ words }: { words: MeetingForm["words"] }) {
  const t = await getTranslations("meetings.form");
  const text = (name: "interpretation" | "childCare" | "accessNotes") => (
    <TextField
      name={name}
      label={t(name)}
      help={t(`${name}Help`)}
      maxLength={LONGEST.access}
      defaultValue={words[name]}
      dir="auto"
    />
  );
  return (
    <FormMore
      names={ACCESS_NAMES}
      summary={
        <span>
          {t("access")} <span className="font-normal text-quiet">{t("accessText")}</span>
        </span>
      }
    >
      <LanguagesPart chosen={words.languages ?? []} />
      {text("interpretation")}
      {text("childCare")}
      <ChoiceField
        type="radio"
        name="stepFree"
        label={t("stepFree")}
        options={STEP_FREE.map((value) => ({ value, label: t(`stepFreeWords.${value}`) }))}
        defaultValues={[words.stepFree ?? "unknown"]}
      />
      {text("accessNotes")}
    </FormMore>
  );
}

async function LangField({ lang }: { lang: string | undefined }) {
  const [t, locale] = [await getTranslations("meetings.form"), (await getLocale()) as Locale];
  const nameOf = await loadLanguageNames(locale);
  return (
    <SelectField
      name="lang"
      label={t("lang")}
      defaultValue={lang ?? locale}
      options={MEETING_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
    />
  );
}
