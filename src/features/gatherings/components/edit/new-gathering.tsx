import { getLocale, getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { createGatheringAction } from "../../actions/edit";
import { LONGEST } from "../../constants";
import { LanguageField } from "./language-field";
import { TimeFields } from "./time-fields";

/** Begins a gathering. @param groups that it may be prepared by */
export async function NewGathering({ groups }: { groups: readonly { id: string; name: string }[] }) {
  const [t, edit, locale] = [
    await getTranslations("gatherings.new"),
    await getTranslations("gatherings.edit"),
    await getLocale(),
  ];
  const options = [
    { value: "", label: t("noGroup") },
    ...groups.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="page max-w-[52rem]">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <Form action={createGatheringAction} className="form mt-8">
        <TextField name="title" label={t("name")} maxLength={LONGEST.title} dir="auto" required />
        <LanguageField name="lang" label={t("lang")} value={locale} />
        <TimeFields />
        <TextField name="where" label={edit("town")} help={edit("townHelp")} maxLength={LONGEST.town} />
        {groups.length > 0 && <SelectField name="group" label={t("group")} options={options} />}
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
