import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { INVITATION_DAYS } from "../constants";

/** Asks somebody to organize a gathering, too. Whether she is known here makes no difference. */
export const organizeMail = defineMail({
  name: "gatherings.organize",
  props: z.object({ slug: z.string(), title: z.string(), token: z.string() }),
  subject: ({ t }) => t("gatherings.organizeMail.subject"),
  preview: ({ t }) => t("gatherings.organizeMail.preview"),
  reason: ({ t }) => t("gatherings.organizeMail.reason"),
  Body: ({ slug, title, token, context: { t, url } }) => (
    <>
      <MailHeading>{t("gatherings.organizeMail.title")}</MailHeading>
      <MailText>{t("gatherings.organizeMail.text", { title })}</MailText>
      <MailButton href={url(`/gatherings/${slug}/organize/${token}`)}>
        {t("gatherings.organizeMail.button")}
      </MailButton>
      <MailText>{t("gatherings.organizeMail.nothing", { days: INVITATION_DAYS })}</MailText>
    </>
  ),
});
