import { getTranslations } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { LOCALE_NAMES, LOCALES } from "@/i18n/locales";
import { AIM_SORTS, AIM_STATES, LONGEST } from "../constants";
import type { AimDto } from "../types";

/** What an aim says. @param aim the one that is changed; null for a new one */
export async function AimFields({
  slug,
  lang,
  aim = null,
  hasState = false,
}: {
  slug: string;
  lang: string;
  aim?: AimDto | null;
  hasState?: boolean;
}) {
  const [t, states] = [await getTranslations("groups.aims"), await getTranslations("groups.states")];
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      {aim && (
        <>
          <input type="hidden" name="id" value={aim.id} />
          <input type="hidden" name="version" value={aim.version} />
          <input type="hidden" name="sort" value={aim.sort} />
        </>
      )}
      {!aim && (
        <SelectField
          name="sort"
          label={t("sort")}
          defaultValue="objective"
          options={AIM_SORTS.map((value) => ({ value, label: t(`sortOne.${value}`) }))}
        />
      )}
      <TextField
        name="title"
        label={t("titleField")}
        defaultValue={aim?.title ?? ""}
        maxLength={LONGEST.aim}
        dir="auto"
      />
      <TextArea
        name="body"
        rows={4}
        label={t("body")}
        help={t("bodyHelp")}
        defaultValue={aim?.body ?? ""}
        maxLength={LONGEST.aimBody}
        dir="auto"
      />
      {aim?.sort !== "priority" && aim?.sort !== "strategy" && (
        <TextField
          name="byWhen"
          label={t("byWhenField")}
          help={t("byWhenHelp")}
          defaultValue={aim?.byWhen ?? ""}
          maxLength={10}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {aim && hasState && (
        <SelectField
          name="state"
          label={t("state")}
          defaultValue={aim.state}
          options={AIM_STATES.map((value) => ({ value, label: states(value) }))}
        />
      )}
      <SelectField
        name="lang"
        label={t("lang")}
        defaultValue={aim?.lang ?? lang}
        options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value], lang: value }))}
      />
    </>
  );
}
