import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { CheckField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setStatus } from "@/lib/http";

const TEXTS = { sign_in: "signInText", draft: "draftText", email_change: "changeText" } as const;

type Props = {
  token: string;
  /** Masked: only its owner recognizes it. */
  email: string;
  purpose: keyof typeof TEXTS;
  isShared: boolean;
  action: ComponentProps<typeof Form>["action"];
};

/** The page of a mailed link: one button, so that a mail scanner that opens it does nothing. */
export async function LinkForm({ token, email, purpose, isShared, action }: Props) {
  const t = await getTranslations("signIn");
  const signsIn = purpose === "sign_in";
  return (
    <div className="page prose">
      <h1>{t(`link.${purpose}`)}</h1>
      <p className="text-lg">{t(`link.${TEXTS[purpose]}`, { email })}</p>
      <Form action={action} className="form pt-3">
        <input type="hidden" name="token" value={token} />
        {signsIn && (
          <CheckField name="shared" label={t("shared")} help={t("sharedHelp")} defaultChecked={isShared} />
        )}
        <div>
          <SubmitButton>{t(signsIn ? "link.signInAs" : "link.confirmAs", { email })}</SubmitButton>
        </div>
      </Form>
      <p className="pt-6 text-quiet">{t("link.notYou")}</p>
    </div>
  );
}

/** In place of a link that was used, is too old, or never was. */
export async function LinkOver() {
  await setStatus(410);
  const t = await getTranslations("signIn.link");
  return (
    <div className="page prose">
      <h1>{t("overTitle")}</h1>
      <p className="text-lg">{t("overText")}</p>
      <p className="pt-3">
        <a className="btn btn-main" href="/confirm">
          {t("overAction")}
        </a>
      </p>
    </div>
  );
}
