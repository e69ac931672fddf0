import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import type { OwnConfirmationState } from "../../loaders/confirm";
import { WaysOn } from "./ways-on";

type Waiting = Extract<OwnConfirmationState, { state: "waiting" }>;

const bold = (text: React.ReactNode) => <b className="wrap-anywhere">{text}</b>;

/** Takes the code that was mailed. */
export async function CodeForm({
  confirmation: { email, isDraft, isLocal },
  isAgain,
  action,
}: {
  confirmation: Waiting;
  /** Whether another mail was asked for just now. */
  isAgain: boolean;
  action: ComponentProps<typeof Form>["action"];
}) {
  const t = await getTranslations("signIn.confirm");
  return (
    <div className="page prose">
      <h1>{t("title")}</h1>
      {isAgain && (
        <p className="note" role="status">
          {t("again")}
        </p>
      )}
      <p className="text-lg">{t.rich(isDraft ? "sentDraft" : "sent", { email, b: bold })}</p>
      {isLocal && <p className="note">{t.rich("mailbox", { a: (text) => <a href="/mailbox">{text}</a> })}</p>}
      <Form action={action} className="form pt-3">
        <TextField
          name="code"
          label={t("code")}
          help={t("codeHelp")}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          autoFocus
          maxLength={20}
          required
        />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
      <p className="pt-6 text-quiet">{t("nothing")}</p>
      <WaysOn isMain={false} />
    </div>
  );
}
