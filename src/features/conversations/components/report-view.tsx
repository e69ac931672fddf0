import { useTranslations } from "next-intl";
import { ChoiceField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LeavePage } from "@/components/ui/leave-page";
import { reportMessageAction } from "../actions/manage";
import { MOST_NOTE } from "../constants";
import type { MessageDto } from "../types";
import "./conversation.css";

const REASONS = ["dangerous", "spam", "private", "other"] as const;

/** Reports one message to the organizers. */
export function ReportView({ id, message }: { id: string; message: MessageDto }) {
  const [t, tReasons] = [useTranslations("conversations"), useTranslations("reports.reasons")];
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <a className="inline-flex min-h-11 items-center" href={`/conversations/${id}#latest`}>
          {t("thread.back")}
        </a>
        <h1 className="mt-2">{t("report.title")}</h1>
        <p className="mt-3 mb-5 max-w-[60ch] text-[1.15rem] leading-snug">{t("report.lede")}</p>
        <blockquote className="message-note">
          {message.contact ? (
            <p className="text-quiet">{t(`report.contact.${message.contact.kind}`)}</p>
          ) : (
            <p className="message-text" lang={message.lang} dir="auto">
              {message.text}
            </p>
          )}
        </blockquote>
        <Form action={reportMessageAction} className="form mt-7">
          <input type="hidden" name="conversation" value={id} />
          <input type="hidden" name="message" value={message.id} />
          <ChoiceField
            name="reason"
            type="radio"
            label={t("report.reason")}
            options={REASONS.map((value) => ({ value, label: tReasons(value) }))}
          />
          <TextArea
            name="note"
            label={t("report.note")}
            help={t("report.noteHelp")}
            maxLength={MOST_NOTE}
            rows={3}
          />
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton>{t("report.submit")}</SubmitButton>
            <a className="btn btn-quiet" href={`/conversations/${id}/away`}>
              {t("tools.away")}
            </a>
          </div>
        </Form>
      </div>
    </>
  );
}
