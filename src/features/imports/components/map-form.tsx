import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { Taxonomy } from "@/features/initiatives/types";
import { mapImportAction } from "../actions";
import { DELIMITERS, ENCODINGS, IMPORT_FIELDS } from "../constants";
import type { BatchDto } from "../types";
import { UsualFields } from "./source-fields";

const SIGNS = { ",": ",", ";": ";", "|": "|" } as const;

/** What the columns are and how the file is read: guessed, put right by hand. */
export async function MapForm({ batch, taxonomy }: { batch: BatchDto; taxonomy: Taxonomy }) {
  const t = await getTranslations("imports");
  const { settings, state } = batch;
  const columns = settings.columns ?? [];
  const fields = IMPORT_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) }));
  const options = [{ value: "", label: t("map.nothing") }, ...fields];
  return (
    <details className="no-print mt-6" open={state === "failed"}>
      <summary className="inline-flex min-h-11 items-center font-semibold">{t("map.title")}</summary>
      <p className="max-w-[60ch]">{t("map.text")}</p>
      <Form action={mapImportAction} className="mt-4 grid gap-5">
        <input type="hidden" name="id" value={batch.id} />
        <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-2">
          {columns.map((column, at) => (
            <SelectField
              key={column}
              name={`field-${at}`}
              label={<bdi className="[overflow-wrap:anywhere]">{column}</bdi>}
              help={
                <bdi className="[overflow-wrap:anywhere]">
                  {(settings.samples?.[column] ?? []).join(" · ") || t("map.empty")}
                </bdi>
              }
              options={options}
              defaultValue={settings.mapping?.[column] ?? ""}
            />
          ))}
        </div>
        <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-2">
          {batch.format === "csv" && <FileFields batch={batch} />}
          <UsualFields taxonomy={taxonomy} kind={settings.defaultKind} lang={settings.lang} />
        </div>
        <p>
          <SubmitButton isQuiet>{t("map.send")}</SubmitButton>
        </p>
      </Form>
    </details>
  );
}

/** How a table is read. */
async function FileFields({ batch: { settings } }: { batch: BatchDto }) {
  const t = await getTranslations("imports.map");
  const delimiter = settings.delimiter === "\t" ? "tab" : (settings.delimiter ?? "");
  return (
    <>
      <SelectField
        name="encoding"
        label={t("encoding")}
        help={t("encodingHelp")}
        options={[
          { value: "", label: t("guess") },
          ...ENCODINGS.map((value) => ({ value, label: t(`encodings.${value}`) })),
        ]}
        defaultValue={settings.encoding ?? ""}
      />
      <SelectField
        name="delimiter"
        label={t("delimiter")}
        options={[
          { value: "", label: t("guess") },
          ...DELIMITERS.map((sign) =>
            sign === "\t" ? { value: "tab", label: t("tab") } : { value: sign, label: SIGNS[sign] },
          ),
        ]}
        defaultValue={delimiter}
      />
    </>
  );
}
