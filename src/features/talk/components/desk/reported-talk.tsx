import { useFormatter, useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { Markdown } from "@/components/ui/markdown";
import { judgeTalkAction } from "../../actions/desk";
import { VERDICTS } from "../../constants";
import type { ReportedTalk } from "../../types";
import { PlainText } from "../words";

/** What of groups was reported and waits, without a word of it. */
export function ReportedTalkList({ reported, done }: { reported: ReportedTalk[]; done: unknown }) {
  const [t, tReasons, format] = [
    useTranslations("talk.desk"),
    useTranslations("reports.reasons"),
    useFormatter(),
  ];
  const verdict = VERDICTS.find((one) => one === done);
  return (
    <section className="page max-w-[52rem] pt-0" aria-labelledby="groups">
      <h2 id="groups">{t("title")}</h2>
      {verdict && <FocusedNote>{t(`done.${verdict}`)}</FocusedNote>}
      {reported.length === 0 && <p className="mt-3">{t("none")}</p>}
      <ul className="mt-4">
        {reported.map(({ id, subjectType, group, reports }) => {
          const first = reports.map(({ createdAt }) => createdAt).toSorted()[0] ?? "";
          const date = format.dateTime(new Date(first), { dateStyle: "long", timeStyle: "short" });
          return (
            <li key={id} className="border-line border-t py-4">
              <p className="font-semibold">
                {[...new Set(reports.map(({ reason }) => tReasons(reason)))].join(" · ")}
              </p>
              <p className="mt-1 mb-2 text-quiet">
                {t(`sort.${subjectType}`)} · <bdi lang={group.lang}>{group.name}</bdi> · {date}
              </p>
              <a className="btn" href={`/desk/messages/talk/${id}`}>
                {t("open")}
                <span className="sr-only">: {date}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** One of them, and what to do about it. */
export function ReportedTalkView({ reported }: { reported: ReportedTalk }) {
  const [t, tReasons, format] = [
    useTranslations("talk.desk"),
    useTranslations("reports.reasons"),
    useFormatter(),
  ];
  const { subjectType, id, group, title, body, lang, at, isPublic, reports } = reported;
  return (
    <div className="page max-w-[46rem]">
      <a className="inline-flex min-h-11 items-center" href="/desk/messages">
        {t("toAll")}
      </a>
      <h1>{t(`sort.${subjectType}`)}</h1>
      <p className="mt-3 max-w-[60ch] text-quiet">{t(isPublic ? "public" : "logged")}</p>
      <ul className="mt-5">
        {reports.map(({ id: report, reason, note, createdAt }) => (
          <li key={report} className="note mb-2">
            <b>{tReasons(reason)}</b> ·{" "}
            {format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" })}
            {note && <PlainText text={note} lang="" />}
          </li>
        ))}
      </ul>
      <p className="mt-6 text-quiet">
        <a href={`/groups/${group.slug}`} lang={group.lang}>
          <bdi>{group.name}</bdi>
        </a>{" "}
        · <time dateTime={at}>{format.dateTime(new Date(at), { dateStyle: "long" })}</time>
      </p>
      {title && (
        <h2 className="mt-1 [overflow-wrap:anywhere]" lang={lang}>
          {title}
        </h2>
      )}
      <div className="mt-2">
        {subjectType === "announcement" ? (
          <Markdown text={body} lang={lang} />
        ) : (
          <PlainText text={body} lang={lang} />
        )}
      </div>
      <div className="mt-8 grid gap-4 border-ink border-t-2 pt-5">
        {VERDICTS.map((verdict) => (
          <Form key={verdict} action={judgeTalkAction} className="flex flex-wrap items-center gap-3">
            <input type="hidden" name="subject" value={subjectType} />
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="verdict" value={verdict} />
            <SubmitButton isQuiet>{t(`verdict.${verdict}`)}</SubmitButton>
            <span className="text-quiet">{t(`verdictHelp.${verdict}`)}</span>
          </Form>
        ))}
      </div>
    </div>
  );
}
