import { useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { agreeAction, giveBackAction } from "../actions/write";
import type { ThreadDto } from "../types";

/** For whoever posted: that the two have agreed, and that it did not work out. */
export function Agreement({ thread: { id, canAgree, canGiveBack } }: { thread: ThreadDto }) {
  const t = useTranslations("conversations.agreement");
  if (!canAgree && !canGiveBack) return null;
  const step = canAgree ? "agree" : "giveBack";
  return (
    <section aria-labelledby="agreement" className="mt-10 border-ink border-t-2 pt-4">
      <h2 id="agreement" className="text-[1.2rem]">
        {t(`${step}.title`)}
      </h2>
      <p className="mt-1 mb-3 max-w-[60ch] text-quiet">{t(`${step}.text`)}</p>
      <Form key={step} action={canAgree ? agreeAction : giveBackAction} className="grid gap-3">
        <input type="hidden" name="conversation" value={id} />
        <div>
          <SubmitButton isQuiet>{t(`${step}.button`)}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
