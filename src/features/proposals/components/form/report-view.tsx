import { getTranslations } from "next-intl/server";
import { ChoiceField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { reportEntryAction } from "../../actions/suggest";
import { ENTRY_REPORTS, LISTED_TWICE, LONGEST } from "../../constants";

type Props = { slug: string; name: string; isMember: boolean };

/** The form that reports an entry. */
export async function ReportView({ slug, name, isMember }: Props) {
  const t = await getTranslations("proposals");
  return (
    <div className="page">
      <p className="mb-4">
        <a href={`/initiatives/${slug}`}>{t("edit.back", { name })}</a>
      </p>
      <h1>{t("report.title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("report.lede", { name })}</p>
      <p className="mt-2">
        <a href={`/initiatives/${slug}/edit`}>{t("report.edit")}</a>
      </p>
      <Form action={reportEntryAction} isGuarded className="form mt-8">
        <input type="hidden" name="slug" value={slug} />
        <ChoiceField
          type="radio"
          name="reportReason"
          label={t("report.reason")}
          options={([...ENTRY_REPORTS, LISTED_TWICE] as const).map((value) => ({
            value,
            label: t(`report.reasons.${value}`),
          }))}
        />
        <TextField
          name="other"
          label={t("report.other")}
          help={t("report.otherHelp")}
          maxLength={LONGEST.url}
          autoComplete="off"
        />
        <TextArea
          name="reason"
          rows={3}
          label={t("report.note")}
          help={t("report.noteHelp")}
          maxLength={LONGEST.reason}
          dir="auto"
        />
        {!isMember && (
          <TextField name="authorEmail" type="email" autoComplete="email" label={t("report.email")} />
        )}
        <div>
          <SubmitButton>{t("report.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
