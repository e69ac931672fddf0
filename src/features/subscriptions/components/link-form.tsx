import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { mailLinkAction } from "../actions";

/** Has the link to all subscriptions mailed, to whoever has lost theirs. */
export function LinkForm() {
  const t = useTranslations("subscriptions.link");
  return (
    <section className="mt-10">
      <h2>{t("title")}</h2>
      <p className="mt-1 mb-4">{t("text")}</p>
      <Form action={mailLinkAction} isGuarded>
        <TextField name="email" type="email" autoComplete="email" required label={t("email")} />
        <div>
          <SubmitButton isQuiet>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
