import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { sendCheckMailAction } from "../../actions";
import type { JobStateDto, MailStateDto } from "../../types";
import { DeadLetters } from "./dead-letters";
import { JobTable } from "./job-table";

/** How mail and jobs are doing, and what can be done about it. */
export async function MailDesk({ mail, jobs }: { mail: MailStateDto; jobs: JobStateDto[] }) {
  const t = await getTranslations("mail.desk");
  return (
    <div className="page">
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <div className="mt-9 space-y-10">
        <InkSection id="server" title={t("server.title")}>
          <p className={mail.transport === "none" ? "note max-w-[65ch]" : "max-w-[65ch]"}>
            {t.rich(`server.${mail.transport}`, { a: (words) => <a href="/mailbox">{words}</a> })}
          </p>
          <Form action={sendCheckMailAction} className="form mt-4">
            <div>
              <SubmitButton isQuiet>{t("server.check")}</SubmitButton>
            </div>
          </Form>
        </InkSection>
        <InkSection id="outbox" title={t("outbox.title")}>
          <Counts mail={mail} />
        </InkSection>
        <InkSection id="letters" title={t("letters.title")}>
          <DeadLetters letters={mail.deadLetters} />
        </InkSection>
        <InkSection id="jobs" title={t("jobs.title")}>
          <JobTable jobs={jobs} />
        </InkSection>
      </div>
    </div>
  );
}

async function Counts({ mail: { counts, suppressed } }: { mail: MailStateDto }) {
  const t = await getTranslations("mail.desk.outbox");
  const facts = Object.entries({ ...counts, suppressed }) as [keyof typeof counts | "suppressed", number][];
  return (
    <dl className="max-w-[36rem]">
      {facts.map(([name, count]) => (
        <div key={name} className="flex justify-between gap-6 border-line border-t py-2">
          <dt>{t(name)}</dt>
          <dd className="font-bold tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
