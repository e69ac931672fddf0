import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { leaveGroupMailAction } from "../actions/mail-list";
import { MAIL_CHOICES, type MailChoice } from "../constants";
import type { MailWishes } from "../data/mail-list";

type Props = { token: string; wishes: MailWishes; done: unknown };

/** What the link of a mail of a group ends, and the buttons that do it; or that there is none any more. */
export function GroupMailView({ token, wishes, done }: Props) {
  const t = useTranslations("talk.mail");
  const { group, announcements, talk } = wishes;
  const name = group?.name ?? "";
  if (!group || !(announcements || talk)) {
    return (
      <div className="page prose">
        <h1>{t("doneTitle")}</h1>
        <FocusedNote>{group ? t("doneAll", { name }) : t("left")}</FocusedNote>
        {group && (
          <p>
            {t.rich("back", { link: (words) => <a href={`/groups/${group.slug}/membership`}>{words}</a> })}
          </p>
        )}
        <p className="text-quiet">{t("membership")}</p>
      </div>
    );
  }
  const choices = MAIL_CHOICES.filter((choice) => choice === "all" || (announcements && talk));
  const ended = MAIL_CHOICES.find((choice) => choice === done);
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      {ended && <FocusedNote>{t(`done.${ended}`)}</FocusedNote>}
      <p className="text-lg">
        {t("gets", { name, what: announcements && talk ? "both" : announcements ? "announcements" : "talk" })}
      </p>
      <div className="flex flex-wrap gap-3 pt-2">
        {choices.map((choice) => (
          <Choice key={choice} token={token} choice={choice} isOnly={choices.length === 1} />
        ))}
      </div>
      <p className="text-quiet">{t("membership")}</p>
    </div>
  );
}

function Choice({ token, choice, isOnly }: { token: string; choice: MailChoice; isOnly: boolean }) {
  const t = useTranslations("talk.mail");
  return (
    <Form action={leaveGroupMailAction} className="">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="choice" value={choice} />
      <SubmitButton isQuiet={choice !== "all"}>{t(isOnly ? "endOnly" : `end.${choice}`)}</SubmitButton>
    </Form>
  );
}
