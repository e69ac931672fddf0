import { getTranslations } from "next-intl/server";
import { CheckField, ChoiceField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { replyAction, visitorReplyAction } from "../actions/reply";
import { ANSWERS } from "../constants";
import type { MeetingPage } from "../loaders/occurrence";

/** Whether one comes: by one button for whoever is signed in, by mail for others. */
export async function ReplyForms({ occurrence, answering }: Pick<MeetingPage, "occurrence" | "answering">) {
  const t = await getTranslations("meetings.reply");
  const { id, ownAnswer, isSeries, timesLeft } = occurrence;
  const isForSeveral = isSeries && timesLeft > 1;
  return (
    <div className="no-print">
      <InkSection id="reply" title={t("title")}>
        {ownAnswer && <p className="mb-3 font-semibold">{t(`own.${ownAnswer}`)}</p>}
        {answering === "closed" && <p>{t("closed")}</p>}
        {answering === "member" && <MemberForm id={id} isForSeveral={isForSeveral} own={ownAnswer} />}
        {answering === "visitor" && <VisitorForm id={id} isForSeveral={isForSeveral} />}
      </InkSection>
    </div>
  );
}

type Props = { id: string; isForSeveral: boolean };

async function MemberForm({
  id,
  isForSeveral,
  own,
}: Props & { own: MeetingPage["occurrence"]["ownAnswer"] }) {
  const t = await getTranslations("meetings.reply");
  return (
    <Form action={replyAction} className="space-y-3">
      <input type="hidden" name="id" value={id} />
      {isForSeveral && <CheckField name="isForAll" label={t("all")} />}
      <div className="flex flex-wrap gap-3">
        {ANSWERS.map((answer) => (
          <SubmitButton key={answer} name="answer" value={answer} isQuiet={own !== null || answer !== "yes"}>
            {t(answer)}
          </SubmitButton>
        ))}
      </div>
    </Form>
  );
}

async function VisitorForm({ id, isForSeveral }: Props) {
  const t = await getTranslations("meetings.reply");
  return (
    <Form action={visitorReplyAction} isGuarded className="form">
      <input type="hidden" name="id" value={id} />
      <ChoiceField
        type="radio"
        name="answer"
        label={t("answer")}
        options={ANSWERS.map((value) => ({ value, label: t(value) }))}
        defaultValues={["yes"]}
      />
      {isForSeveral && <CheckField name="isForAll" label={t("all")} />}
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        label={t("email")}
        help={t("emailHelp")}
        required
      />
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
