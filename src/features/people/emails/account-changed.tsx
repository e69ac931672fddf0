import { z } from "zod";
import { MailButton, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";

const propsSchema = z.object({ change: z.enum(["roles", "closed", "opened", "address"]) });
export type AccountChange = z.infer<typeof propsSchema>["change"];

/**
 * Tells somebody that an admin changed her roles (not which), closed or opened her account, or that it has another
 * address now.
 */
export const accountChangedMail = defineMail({
  name: "people.account-changed",
  props: propsSchema,
  subject: ({ t }) => t("account.mails.subject"),
  preview: ({ t }) => t("account.mails.preview"),
  Body: ({ context: { t, url }, change }) => (
    <>
      <MailText>{t(`account.mails.changed.${change}`)}</MailText>
      {(change === "roles" || change === "opened") && (
        <MailButton href={url("/account")}>{t("account.mails.toAccount")}</MailButton>
      )}
    </>
  ),
});
