import { useFormatter, useTranslations } from "next-intl";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { answerIntroductionAction } from "../actions/consent";
import { MOST_NAME, MOST_OWN_WAY, MOST_PHONE } from "../constants";
import type { ConsentDto } from "../types";
import { dateOf } from "../utils/dates";
import { PartyNote } from "./party-note";
import { SharesField } from "./shares-field";

type Ask = ConsentDto & { state: "ask" };

/** The question: who with, the smallest step, and yes or no. Reading it changes nothing. */
export function AskView({ ask, token }: { ask: Ask; token: string }) {
  const t = useTranslations("introductions.consent.ask");
  const { position, organizer, own, other, firstStep, note, noteLang } = ask;
  return (
    <div className="page prose">
      <h1>{organizer ? t("title", { organizer }) : t("titleUnnamed")}</h1>
      {own && (
        <>
          <h2>{t("own")}</h2>
          <PartyNote party={own} />
        </>
      )}
      <h2>{t("other")}</h2>
      {other ? <PartyNote party={other} hidden={t("hidden")} /> : <p>{t("gone")}</p>}
      <p>{t(position === 1 ? "first" : "second")}</p>
      {note && (
        <>
          <h2>{t("note", { organizer })}</h2>
          <p lang={noteLang} className="whitespace-pre-line">
            {note}
          </p>
        </>
      )}
      <h2>{t("step")}</h2>
      <p>{t(`stepText.${firstStep}`)}</p>
      <h2>{t("answer")}</h2>
      <Answer ask={ask} token={token} />
    </div>
  );
}

function Answer({ ask, token }: { ask: Ask; token: string }) {
  const t = useTranslations("introductions.consent.ask");
  const format = useFormatter();
  const { closesOn, assumedAt, name, maskedEmail } = ask;
  const day = { weekday: "long", month: "long", day: "numeric" } as const;
  const date = format.dateTime(dateOf(closesOn), { ...day, timeZone: "UTC" });
  return (
    <>
      <p>
        {assumedAt
          ? t("assumed", {
              when: format.dateTime(new Date(assumedAt), { ...day, hour: "numeric", minute: "2-digit" }),
            })
          : t("until", { date })}
      </p>
      <Form action={answerIntroductionAction} className="form pt-3">
        <input type="hidden" name="token" value={token} />
        <SharesField label={t("what")} help={t("whatHelp")}>
          <TextField
            name="name"
            label={t("name")}
            defaultValue={name}
            maxLength={MOST_NAME}
            autoComplete="nickname"
          />
          {maskedEmail && (
            <CheckField name="email" label={t("email", { email: maskedEmail })} defaultChecked />
          )}
          <TextField name="phone" type="tel" label={t("phone")} maxLength={MOST_PHONE} autoComplete="tel" />
          <TextField name="ownWay" label={t("ownWay")} help={t("ownWayHelp")} maxLength={MOST_OWN_WAY} />
        </SharesField>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="answer" value="yes">
            {t("yes")}
          </SubmitButton>
          <SubmitButton name="answer" value="no" isQuiet>
            {t("no")}
          </SubmitButton>
        </div>
        <p className="field-help">{t("noHelp")}</p>
      </Form>
    </>
  );
}
