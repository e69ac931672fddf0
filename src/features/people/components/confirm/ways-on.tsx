import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { sendAgainAction } from "../../actions/sign-in";

/** Another mail, or another address: what to do when no code comes. */
export async function WaysOn({ isMain }: { isMain: boolean }) {
  const t = await getTranslations("signIn.confirm");
  return (
    <div className="grid max-w-xl gap-4">
      <Form action={sendAgainAction} isGuarded className="grid gap-3">
        <div>
          <SubmitButton isQuiet={!isMain}>{t("sendAgain")}</SubmitButton>
        </div>
      </Form>
      <details className="border-t-2 border-line pt-2">
        <summary className="inline-flex min-h-11 items-center font-semibold text-link underline">
          {t("other")}
        </summary>
        <Form action={sendAgainAction} isGuarded className="form pt-3">
          <OtherAddress />
          <div>
            <SubmitButton isQuiet>{t("otherSubmit")}</SubmitButton>
          </div>
        </Form>
      </details>
    </div>
  );
}

async function OtherAddress() {
  const t = await getTranslations("signIn");
  return (
    <TextField
      name="email"
      type="email"
      label={t("email")}
      autoComplete="email"
      inputMode="email"
      spellCheck={false}
      required
    />
  );
}
