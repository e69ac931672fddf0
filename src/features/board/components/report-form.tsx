import { useTranslations } from "next-intl";
import { ChoiceField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { REPORT_REASONS } from "@/features/reports/types";
import { reportPostAction } from "../actions/texts";
import { ResultNote } from "./result-note";

/** Reports a note; nothing of the note itself stands here. */
export function ReportForm({ id, result }: { id: string; result: string | string[] | undefined }) {
  const [t, r] = [useTranslations("posting.report"), useTranslations("reports.reasons")];
  const isDone = result === "reported";
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <ResultNote result={result} words={{ reported: t("done") }} />
      {!isDone && (
        <>
          <p className="mt-3 mb-6 max-w-[60ch] text-[1.2rem]">{t("text")}</p>
          <Form action={reportPostAction} isGuarded>
            <input type="hidden" name="id" value={id} />
            <ChoiceField
              name="reason"
              type="radio"
              label={t("reason")}
              options={REPORT_REASONS.map((value) => ({ value, label: r(value) }))}
            />
            <TextArea name="note" label={t("note")} rows={3} maxLength={1000} />
            <div>
              <SubmitButton>{t("submit")}</SubmitButton>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
