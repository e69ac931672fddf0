import { z } from "zod";
import { defineMail } from "@/lib/mailer/define";
import { CONFIRMATION_LIFETIME } from "../constants/confirmation";

const text = { fontSize: "17px", lineHeight: "26px", margin: "0 0 16px" };
const digits = {
  fontSize: "34px",
  lineHeight: "44px",
  letterSpacing: "3px",
  fontWeight: 700,
  margin: "0 0 20px",
};
const button = {
  display: "inline-block",
  padding: "11px 20px",
  borderRadius: "8px",
  background: "#14543f",
  color: "#ffffff",
  fontWeight: 700,
  textDecoration: "none",
};

/** Code and link that confirm an address. The digits stand in the body only: a locked phone shows the rest. */
export const confirmationMail = defineMail({
  name: "people.confirmation",
  props: z.object({
    code: z.string(),
    token: z.string(),
    purpose: z.enum(["sign_in", "draft", "email_change"]),
  }),
  usefulMinutes: CONFIRMATION_LIFETIME / 60,
  subject: ({ t }) => t("signIn.mail.subject"),
  preview: ({ t }) => t("signIn.mail.preview"),
  Body: ({ context: { t, url }, code, token, purpose }) => (
    <>
      <p style={text}>{t(`signIn.mail.${purpose}`)}</p>
      <p style={digits}>{`${code.slice(0, 4)} ${code.slice(4)}`}</p>
      <p style={text}>{t("signIn.mail.orLink")}</p>
      <p style={text}>
        <a href={url(`/confirm/${token}`)} style={button}>
          {t("signIn.mail.link")}
        </a>
      </p>
      <p style={text}>{t("signIn.mail.lasts")}</p>
      <p style={text}>{t("signIn.mail.notYou")}</p>
    </>
  ),
});
