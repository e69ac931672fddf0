import { z } from "zod";
import { defineMail } from "@/lib/mailer/define";

/** The link to all that somebody subscribed to, for whoever asked for it. */
export const manageLinkMail = defineMail({
  name: "subscriptions.manage-link",
  props: z.object({ token: z.string() }),
  subject: ({ t }) => t("subscriptions.mails.manageLink.subject"),
  preview: ({ t }) => t("subscriptions.mails.manageLink.preview"),
  Body: ({ token, context: { t, url } }) => (
    <>
      <h1>{t("subscriptions.mails.manageLink.title")}</h1>
      <p>{t("subscriptions.mails.manageLink.text")}</p>
      <p>
        <a href={url(`/subscriptions/${token}`)}>{t("subscriptions.mails.manageLink.button")}</a>
      </p>
      <p>{t("subscriptions.mails.manageLink.notYou")}</p>
    </>
  ),
});
