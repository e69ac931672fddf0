import { useFormatter, useTranslations } from "next-intl";
import type { LocalMail } from "../types";

/** All mails that wait, newest first. @param to whose alone are shown */
export function Mailbox({ mails, to }: { mails: LocalMail[]; to: string | null }) {
  const t = useTranslations("mail.mailbox");
  const format = useFormatter();
  return (
    <div className="page">
      <div className="prose">
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        {to !== null && (
          <p>
            {t("filtered", { to })} <a href="/mailbox">{t("all")}</a>
          </p>
        )}
        {mails.length === 0 && <p className="note">{t("empty")}</p>}
      </div>
      <ol className="mt-6 max-w-3xl border-t border-line">
        {mails.map(({ id, subject, to: recipient, createdAt }) => (
          <li key={id} className="border-b border-line">
            <a href={`/mailbox/${id}`} className="block py-3 text-ink no-underline hover:underline">
              <span className="block font-bold">{subject}</span>
              <span className="flex flex-wrap justify-between gap-x-4 text-[0.94rem] text-quiet">
                <span>{recipient}</span>
                <time dateTime={createdAt}>
                  {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "medium" })}
                </time>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
