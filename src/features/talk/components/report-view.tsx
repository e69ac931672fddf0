import { useTranslations } from "next-intl";
import { ChoiceField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { GroupHead } from "@/features/groups/components/group-head";
import { reportTalkAction } from "../actions/talk";
import { LONGEST } from "../constants";
import type { ReportPage } from "../loaders";
import { PlainText } from "./words";

const REASONS = ["dangerous", "private", "spam", "wrong", "other"] as const;

/** Reports something of a group. */
export function ReportView({ page }: { page: ReportPage }) {
  const [t, tReasons] = [useTranslations("talk.report"), useTranslations("reports.reasons")];
  const { group, subject, id, body, lang, back } = page;
  return (
    <div className="page max-w-[46rem]">
      <GroupHead {...group} title={t("title")}>
        <p className="mt-3 mb-5 max-w-[60ch] text-[1.15rem] leading-snug">{t(`lede.${subject}`)}</p>
      </GroupHead>
      <blockquote className="note">
        <PlainText text={body} lang={lang} />
      </blockquote>
      <Form action={reportTalkAction} className="form mt-7">
        <input type="hidden" name="group" value={group.id} />
        <input type="hidden" name="subject" value={subject} />
        <input type="hidden" name="id" value={id} />
        <ChoiceField
          name="reason"
          type="radio"
          label={t("reason")}
          options={REASONS.map((value) => ({ value, label: tReasons(value) }))}
        />
        <TextArea name="note" label={t("note")} help={t("noteHelp")} maxLength={LONGEST.note} rows={3} />
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton>{t("submit")}</SubmitButton>
          <a className="btn btn-quiet" href={back}>
            {t("back")}
          </a>
        </div>
      </Form>
    </div>
  );
}
