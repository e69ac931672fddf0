import { useTranslations } from "next-intl";
import type { LocalMail } from "../types";

/** One mail: to whom, as it looks, as text, and the headers it would go with. */
export function LocalLetter({ mail }: { mail: LocalMail }) {
  const t = useTranslations("mail.mailbox");
  const headers = { From: mail.from || t("noSender"), "Message-ID": mail.messageId, ...mail.headers };
  return (
    <article className="page">
      <div className="prose">
        <p>
          <a href="/mailbox">{t("all")}</a>
        </p>
        <h1>{mail.subject}</h1>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4">
          <dt className="text-quiet">{t("to")}</dt>
          <dd data-mail="to">{mail.to}</dd>
          <dt className="text-quiet">{t("list")}</dt>
          <dd data-mail="list">{mail.list ?? t("noList")}</dd>
        </dl>
      </div>
      <h2 className="mt-8 mb-3">{t("html")}</h2>
      <iframe
        title={t("html")}
        src={`/api/mailbox/${mail.id}`}
        sandbox="allow-popups allow-top-navigation-by-user-activation"
        className="h-[44rem] w-full max-w-3xl border border-line"
      />
      <h2 className="mt-8 mb-3">{t("text")}</h2>
      <pre
        data-mail="text"
        className="max-w-3xl whitespace-pre-wrap break-words border border-line bg-card p-4 text-[0.94rem]"
      >
        {mail.text}
      </pre>
      <h2 className="mt-8 mb-3">{t("headers")}</h2>
      <dl data-mail="headers" className="max-w-3xl text-[0.94rem] break-all">
        {Object.entries(headers).map(([name, value]) => (
          <div key={name}>
            <dt className="inline text-quiet">{name}: </dt>
            <dd className="inline">{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
