import { getTranslations } from "next-intl/server";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { FormMore } from "@/components/ui/form/form-more";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { editGatheringTextsAction } from "../../actions/edit";
import { LONGEST } from "../../constants";
import type { EditPage } from "../../loaders/organizing";
import { LanguageField } from "./language-field";

/** What it says, in one or two languages. */
export async function TextsPart({ page: { gathering, version } }: { page: EditPage }) {
  const t = await getTranslations("gatherings.edit");
  const [own, alt] = gathering.texts;
  return (
    <InkSection id="texts" title={t("texts")}>
      <Form action={editGatheringTextsAction} className="form">
        <input type="hidden" name="slug" value={gathering.slug} />
        <input type="hidden" name="version" value={version} />
        <TextField
          name="title"
          label={t("name")}
          maxLength={LONGEST.title}
          defaultValue={own.title}
          dir="auto"
        />
        <TextArea
          name="summary"
          rows={2}
          label={t("summary")}
          maxLength={LONGEST.summary}
          defaultValue={own.summary}
          dir="auto"
        />
        <TextArea
          name="description"
          rows={10}
          label={t("description")}
          help={t("markdown")}
          maxLength={LONGEST.description}
          defaultValue={own.description}
          dir="auto"
        />
        <LanguageField name="lang" label={t("lang")} value={own.lang} />
        <FormMore summary={t("second")} names={["altLang", "altTitle", "altSummary", "altDescription"]}>
          <LanguageField
            name="altLang"
            label={t("altLang")}
            value={alt?.lang ?? (own.lang === "es" ? "en" : "es")}
          />
          <TextField
            name="altTitle"
            label={t("altName")}
            maxLength={LONGEST.title}
            defaultValue={alt?.title ?? ""}
            dir="auto"
          />
          <TextArea
            name="altSummary"
            rows={2}
            label={t("altSummary")}
            maxLength={LONGEST.summary}
            defaultValue={alt?.summary ?? ""}
            dir="auto"
          />
          <TextArea
            name="altDescription"
            rows={10}
            label={t("altDescription")}
            maxLength={LONGEST.description}
            defaultValue={alt?.description ?? ""}
            dir="auto"
          />
        </FormMore>
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
