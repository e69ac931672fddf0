import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { signInAction } from "../actions/sign-in";

/**
 * Asks for an address, to mail a code to.
 * @param next path on this site to go on to afterwards
 */
export async function SignInForm({ next }: { next: string | null }) {
  const t = await getTranslations("signIn");
  return (
    <Form action={signInAction} isGuarded>
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="email"
        inputMode="email"
        spellCheck={false}
        required
      />
      <CheckField name="shared" label={t("shared")} help={t("sharedHelp")} />
      {next && <input type="hidden" name="next" value={next} />}
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </Form>
  );
}
