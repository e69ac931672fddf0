import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { askAboutPlanAction } from "../actions";
import { PlanField, WithPlan } from "./plan-parts";

/**
 * Below a plan: sends it along, to be asked about once. Needs a script, as the plan itself does.
 * @param email of whoever is signed in; others type theirs
 */
export function AskAboutPlan({ email }: { email: string | null }) {
  const t = useTranslations("subscriptions.plan");
  return (
    <WithPlan>
      <section
        id="field-plan"
        tabIndex={-1}
        aria-labelledby="ask"
        className="no-print mt-12 border-ink border-t-2 pt-5"
      >
        <h2 id="ask">{t("title")}</h2>
        <p className="mt-1 mb-5 max-w-[60ch]">{t("text")}</p>
        <Form action={askAboutPlanAction} isGuarded>
          <PlanField />
          {email === null ? (
            <TextField
              name="email"
              type="email"
              autoComplete="email"
              required
              label={t("email")}
              help={t("emailHelp")}
            />
          ) : (
            <p>{t("member", { email })}</p>
          )}
          <div>
            <SubmitButton isQuiet>{t("submit")}</SubmitButton>
          </div>
        </Form>
      </section>
    </WithPlan>
  );
}
