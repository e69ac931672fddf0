import { useFormatter, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { judgeMessageAction } from "../../actions/desk";
import { VERDICTS } from "../../constants";
import type { ReportedMessageDto } from "../../types";
import "../conversation.css";

/** One reported message with what came before it, and what to do about it. */
export function ReportedView({ reported }: { reported: ReportedMessageDto }) {
  const t = useTranslations("conversations.desk");
  return (
    <div className="page max-w-[46rem]">
      <a className="inline-flex min-h-11 items-center" href="/desk/messages">
        {t("toAll")}
      </a>
      <h1>{t("one")}</h1>
      <p className="mt-3 max-w-[60ch] text-quiet">{t("logged")}</p>
      <Reports reports={reported.reports} />
      <ol className="messages mt-7">
        {reported.messages.map((message) => (
          <li key={message.id} className="message">
            <Note message={message} isReported={message.id === reported.messageId} />
          </li>
        ))}
      </ol>
      <div className="mt-8 grid gap-4 border-ink border-t-2 pt-5">
        {VERDICTS.map((verdict) => (
          <Form key={verdict} action={judgeMessageAction} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="message" value={reported.messageId} />
            <input type="hidden" name="verdict" value={verdict} />
            <SubmitButton isQuiet>{t(`verdict.${verdict}`)}</SubmitButton>
            <span className="text-quiet">{t(`verdictHelp.${verdict}`)}</span>
          </Form>
        ))}
      </div>
    </div>
  );
}

function Reports({ reports }: { reports: ReportedMessageDto["reports"] }) {
  const [tReasons, format] = [useTranslations("reports.reasons"), useFormatter()];
  return (
    <ul className="mt-5">
      {reports.map(({ reason, note, at }) => (
        <li key={at} className="note mb-2">
          <b>{tReasons(reason)}</b> ·{" "}
          {format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" })}
          {note && (
            <span className="message-text mt-1 block" dir="auto">
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

type NoteProps = { message: ReportedMessageDto["messages"][number]; isReported: boolean };

function Note({ message: { by, at, text, lang, state, sharedContact }, isReported }: NoteProps) {
  const [t, format] = [useTranslations("conversations"), useFormatter()];
  const said = sharedContact
    ? t(`desk.contact.${sharedContact}`)
    : state === "shown"
      ? ""
      : t(`thread.${state}`);
  return (
    <article className="message-note" data-own={by === "poster" ? "" : undefined}>
      <p className="message-head">
        <b>{t(`who.${by}`)}</b>
        <time dateTime={at}>
          {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
        </time>
        {isReported && <b>{t("desk.reported")}</b>}
      </p>
      {said ? (
        <p className="text-quiet italic">{said}</p>
      ) : (
        <p className="message-text" lang={lang} dir="auto">
          {text}
        </p>
      )}
    </article>
  );
}
