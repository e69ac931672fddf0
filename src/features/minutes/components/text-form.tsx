import { getLocale, getTranslations } from "next-intl/server";
import { SelectField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { TEXT_LANGUAGES } from "@/features/board/constants";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import { loadMessages } from "@/i18n/messages";
import { saveTextAction } from "../actions/text";
import { LONGEST } from "../constants";
import type { ReadText } from "../loaders/text";
import { MergeView, VersionField } from "./merge-view";

type Props = {
  read: ReadText;
  /** As it was typed. */
  body: string;
  /** Whether it begins with the template. */
  isTemplate: boolean;
};

/** The form in which agenda and minutes are written. */
export async function TextForm({ read: { id, slug, text }, body, isTemplate }: Props) {
  const [t, locale] = [await getTranslations("minutes"), await getLocale()];
  const { merge } = (await loadMessages(locale)).minutes;
  const nameOf = await loadLanguageNames(locale);
  const isEmpty = body === "";
  return (
    <Form action={saveTextAction} className="form max-w-none">
      <input type="hidden" name="occurrence" value={id} />
      <VersionField version={text?.version ?? 0} />
      <MergeView words={merge} />
      {isEmpty && !isTemplate && (
        <p>
          <a className="btn" href={`/groups/${slug}/meetings/${id}/text?template=1`}>
            {t("form.template")}
          </a>
        </p>
      )}
      {isEmpty && isTemplate && <p className="note">{t("form.templateText")}</p>}
      <Marks />
      <TextArea
        name="body"
        label={t("form.body")}
        help={t("form.help")}
        rows={18}
        maxLength={LONGEST.body}
        defaultValue={isEmpty && isTemplate ? t("template") : body}
        dir="auto"
      />
      <SelectField
        name="lang"
        label={t("form.lang")}
        defaultValue={text?.lang ?? locale}
        options={TEXT_LANGUAGES.map((value) => ({ value, label: nameOf(value) }))}
      />
      <div>
        <SubmitButton>{t("form.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** How a line becomes a decision or an action. */
async function Marks() {
  const t = await getTranslations("minutes.form");
  return (
    <div className="max-w-[65ch]">
      <p>{t("marks")}</p>
      <ul className="mt-2 space-y-1">
        {(["exampleDecision", "exampleAction", "exampleName"] as const).map((example) => (
          <li key={example}>
            <code className="break-words bg-card px-1.5 py-0.5 text-[0.94rem]">{t(example)}</code>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[0.94rem] text-quiet">{t("marksMore")}</p>
    </div>
  );
}
