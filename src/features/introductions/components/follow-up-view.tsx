import { useTranslations } from "next-intl";
import { FocusedNote } from "@/components/ui/focused-note";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { sayHowItWentAction } from "../actions/consent";
import type { FollowUpDto } from "../types";
import { HowFields } from "./how-fields";

/** How it went, some days after both said yes. */
export function FollowUpView({
  followUp,
  token,
  isDone,
}: {
  followUp: FollowUpDto;
  token: string;
  isDone: boolean;
}) {
  const t = useTranslations("introductions.how");
  const { howItWent, otherName, canClose, canAvoid } = followUp;
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      {isDone && <FocusedNote>{t("thanks")}</FocusedNote>}
      {otherName && <p className="text-lg">{t("with", { name: otherName })}</p>}
      <p className="text-quiet">{isDone ? t("change") : t("lede")}</p>
      <Form action={sayHowItWentAction} className="form pt-3">
        <input type="hidden" name="token" value={token} />
        <HowFields chosen={howItWent} canClose={canClose} canAvoid={canAvoid} />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
