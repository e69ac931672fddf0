import { getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Taxonomy } from "@/features/initiatives/types";
import { fetchImportAction } from "../actions";
import { EVERY_DAYS } from "../constants";
import type { SourceDto } from "../types";
import { SourceFields, UsualFields } from "./source-fields";

type Props = { sources: readonly SourceDto[]; taxonomy: Taxonomy };

/** Sends a file. A plain form: the file is too large for an action. */
export async function FileForm({ sources, taxonomy }: Props) {
  const t = await getTranslations("imports");
  return (
    <form
      method="post"
      action="/api/imports"
      encType="multipart/form-data"
      className="form mt-6 grid max-w-[36rem] gap-5"
    >
      <div className="form-field">
        <label htmlFor="import-file">{t("file.label")}</label>
        <p id="import-file-help" className="field-help">
          {t("file.help")}{" "}
          <a href="/import-template.csv" download>
            {t("file.template")}
          </a>
        </p>
        <input
          id="import-file"
          className="field"
          type="file"
          name="file"
          required
          accept=".csv,.tsv,.txt,.json,.geojson"
          aria-describedby="import-file-help"
        />
      </div>
      <SourceFields sources={sources} />
      <UsualFields taxonomy={taxonomy} />
      <p className="text-quiet">{t("nothingYet")}</p>
      <p>
        <button type="submit" className="btn btn-main">
          {t("file.send")}
        </button>
      </p>
    </form>
  );
}

/** Reads a list from the web, once or every so often. */
export async function WebForm({ sources, taxonomy }: Props) {
  const t = await getTranslations("imports");
  const every = EVERY_DAYS.map((days) => ({ value: String(days), label: t(`every.${days}`) }));
  return (
    <Form action={fetchImportAction} className="mt-6 grid max-w-[36rem] gap-5">
      <TextField
        name="url"
        type="url"
        label={t("web.url")}
        help={t("web.urlHelp")}
        required
        maxLength={2000}
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        name="everyDays"
        label={t("web.every")}
        help={t("web.everyHelp")}
        options={[{ value: "", label: t("every.once") }, ...every]}
      />
      <SourceFields sources={sources} />
      <UsualFields taxonomy={taxonomy} />
      <p className="text-quiet">{t("nothingYet")}</p>
      <p>
        <SubmitButton>{t("web.send")}</SubmitButton>
      </p>
    </Form>
  );
}
