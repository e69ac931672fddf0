import { z } from "zod";
import { MailButton, MailHeading, MailText } from "@/components/mail/parts";
import { defineMail } from "@/lib/mailer/define";
import { REMOVALS } from "../constants";

const postId = z.uuid();

/**
 * Something happened to a note of whoever gets this. Subject and preview are the same for all: who looks at a locked
 * phone learns nothing, and what the note says stands in no part of it.
 */
export const noteMail = defineMail({
  name: "board.note",
  props: z.discriminatedUnion("news", [
    z.object({ news: z.enum(["opened", "restored", "translated"]), postId }),
    z.object({ news: z.literal("removed"), postId, reason: z.enum(REMOVALS) }),
    z.object({ news: z.literal("ending"), postId, token: z.string() }),
  ]),
  subject: ({ t }) => t("posting.mail.subject"),
  preview: ({ t }) => t("posting.mail.preview"),
  reason: ({ t }) => t("posting.mail.reason"),
  Body: ({ context: { t, url }, ...props }) => {
    const isEnding = props.news === "ending";
    const path = isEnding ? `/board/${props.postId}/keep/${props.token}` : `/board/${props.postId}/manage`;
    return (
      <>
        <MailHeading>{t(`posting.mail.${props.news}.title`)}</MailHeading>
        <MailText>{t(`posting.mail.${props.news}.text`)}</MailText>
        {props.news === "removed" && <MailText>{t(`posting.removal.${props.reason}.told`)}</MailText>}
        <MailButton href={url(path)}>{t(`posting.mail.${props.news}.button`)}</MailButton>
        {isEnding && <MailText>{t("posting.mail.once")}</MailText>}
      </>
    );
  },
});
