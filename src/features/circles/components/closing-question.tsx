import { useFormatter, useTranslations } from "next-intl";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { answerClosingAction } from "../actions/circles";
import type { CircleDto } from "../types";

type Props = { circleId: string; question: NonNullable<CircleDto["question"]> };

/** Whether to go on: each answers for herself, and nobody sees what others answered. */
export function ClosingQuestion({ circleId, question: { until, own } }: Props) {
  const [t, format] = [useTranslations("circles.closing"), useFormatter()];
  const day = format.dateTime(new Date(until), { dateStyle: "full" });
  return (
    <InkSection id="closing" title={t("title")}>
      <p className="mb-4 max-w-[60ch]">{t("text", { day })}</p>
      {own !== null && <p className="note mb-4">{t(own ? "saidYes" : "saidNo")}</p>}
      <Form action={answerClosingAction} className="flex flex-wrap gap-3">
        <input type="hidden" name="circle" value={circleId} />
        {/* Both alike: neither is the right one. */}
        <SubmitButton name="answer" value="yes" isQuiet>
          {t("yes")}
        </SubmitButton>
        <SubmitButton name="answer" value="no" isQuiet>
          {t("no")}
        </SubmitButton>
      </Form>
    </InkSection>
  );
}
