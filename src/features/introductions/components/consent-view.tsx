import { useFormatter, useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { withdrawIntroductionAction } from "../actions/consent";
import type { ConsentDto } from "../types";
import { dateOf } from "../utils/dates";
import { AskView } from "./ask-view";

/** What a letter opens: the question, or where it stands. */
export function ConsentView({ consent, token }: { consent: ConsentDto; token: string }) {
  if (consent.state === "ask") return <AskView ask={consent} token={token} />;
  if (consent.state === "answered") return <Answered closesOn={consent.closesOn} token={token} />;
  return <Settled state={consent.state} />;
}

/** The same after a yes, a no and a yes taken back: whoever looks over her shoulder learns nothing. */
function Answered({ closesOn, token }: { closesOn: string; token: string }) {
  const t = useTranslations("introductions.consent.answered");
  const format = useFormatter();
  const date = format.dateTime(dateOf(closesOn), {
    ...{ weekday: "long", month: "long", day: "numeric" },
    timeZone: "UTC",
  });
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      <FocusedNote>{t("text", { date })}</FocusedNote>
      <p className="pt-4">{t("change")}</p>
      <Form action={withdrawIntroductionAction} className="block">
        <input type="hidden" name="token" value={token} />
        <SubmitButton isQuiet>{t("withdraw")}</SubmitButton>
      </Form>
    </div>
  );
}

function Settled({ state }: { state: "agreed" | "over" }) {
  const t = useTranslations("introductions.consent");
  return (
    <div className="page prose">
      <h1>{t(`${state}.title`)}</h1>
      <p className="text-lg">{t(`${state}.text`)}</p>
      <p className="pt-3">
        <a className="btn" href="/board">
          {t("over.board")}
        </a>
      </p>
    </div>
  );
}
