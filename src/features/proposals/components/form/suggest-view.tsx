import { getTranslations } from "next-intl/server";
import { CheckField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { SUGGESTED_LICENCE } from "@/features/initiatives/constants";
import { suggestAction } from "../../actions/suggest";
import { LONGEST } from "../../constants";
import type { StoredEntry } from "../../data/entries";
import type { EntryForms } from "../../loaders/forms";
import { type KeptForm, keptState } from "../../loaders/photos";
import { type FormStart, toFormStart } from "../../utils/entry";
import { EntryFields } from "./entry-fields";
import { PhotoPart } from "./photo-part";

type Props = EntryForms & {
  /** Of whoever is signed in. */
  email: string | null;
  countsAtOnce: boolean;
  /** What was typed before a picture was sent. */
  kept: KeptForm | null;
};

/** Photos as they are in a form that comes back. */
const withKept = (start: FormStart, kept: KeptForm | null): FormStart => ({
  ...start,
  ...Object.fromEntries(
    Object.entries(kept?.values ?? {}).flatMap(([name, [value = ""]]) =>
      /^photo(Id|Alt|Lang)-/.test(name) ? [[name, value]] : [],
    ),
  ),
});

/** The form for an initiative that is not listed. @param start name of the town that it begins with */
export async function NewView({ start, email, countsAtOnce: _, kept, ...forms }: Props & { start: string }) {
  const t = await getTranslations("proposals");
  const initial = keptState(kept, (result) => t(`photos.results.${result}`));
  return (
    <div className="page">
      <h1>{t("new.title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("new.lede")}</p>
      <Form action={suggestAction} isGuarded className="form mt-8" initial={initial}>
        <EntryFields {...forms} start={{ town: start }} looksForSimilar />
        <Author email={email} />
        <PhotoPart start={withKept({}, kept)} />
        <End submit={t("new.submit")} />
      </Form>
    </div>
  );
}

/** The form for a change of an entry. */
export async function EditView({
  entry,
  email,
  countsAtOnce,
  kept,
  ...forms
}: Props & { entry: StoredEntry }) {
  const t = await getTranslations("proposals");
  const initial = keptState(kept, (result) => t(`photos.results.${result}`));
  const { values, slug, version } = entry;
  const town = forms.towns.find(({ id }) => id === values.townId)?.name ?? "";
  return (
    <div className="page">
      <p className="mb-4">
        <a href={`/initiatives/${slug}`}>{t("edit.back", { name: values.name })}</a>
      </p>
      <h1>{t("edit.title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
        {t(countsAtOnce ? "edit.ledeOwn" : "edit.lede", { name: values.name })}
      </p>
      <p className="mt-2">
        <a href={`/initiatives/${slug}/report`}>{t("edit.report")}</a>
      </p>
      <Form action={suggestAction} isGuarded className="form mt-8" initial={initial}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="version" value={kept?.values.version?.[0] ?? version} />
        <EntryFields {...forms} start={toFormStart(values, town)} />
        {countsAtOnce ? (
          <CheckField name="isVerified" label={t("edit.isVerified")} />
        ) : (
          <>
            <TextArea
              name="reason"
              rows={2}
              label={t("edit.reason")}
              help={t("edit.reasonHelp")}
              maxLength={LONGEST.reason}
              dir="auto"
            />
            <Author email={email} />
          </>
        )}
        <PhotoPart start={withKept(toFormStart(values, town), kept)} />
        <End submit={t(countsAtOnce ? "edit.submitOwn" : "edit.submit")} />
      </Form>
    </div>
  );
}

async function Author({ email }: { email: string | null }) {
  const t = await getTranslations("proposals.form");
  if (email !== null) return <p>{t("member", { email })}</p>;
  return (
    <TextField
      name="authorEmail"
      type="email"
      autoComplete="email"
      required
      label={t("yours")}
      help={t("yoursHelp")}
    />
  );
}

async function End({ submit }: { submit: string }) {
  const t = await getTranslations("proposals.new");
  return (
    <div>
      <SubmitButton>{submit}</SubmitButton>
      <p className="mt-3 text-[0.94rem] text-quiet">{t("end", { licence: SUGGESTED_LICENCE })}</p>
    </div>
  );
}
