import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { confirmEmailChangeAction, startEmailChangeAction } from "../../actions/email-change";
import type { PendingEmailChange } from "../../data/email-change";

const bold = (words: React.ReactNode) => <b className="break-words">{words}</b>;

/** The address of the account, and how to have another. */
export async function EmailSection({
  email,
  pending,
}: {
  email: string;
  pending: PendingEmailChange | null;
}) {
  const t = await getTranslations("account.email");
  return (
    <InkSection id="email" title={t("title")}>
      <p className="mb-5 max-w-[60ch]">{t.rich("now", { email, b: bold })}</p>
      {pending && <CodesForm pending={pending} />}
      <Form action={startEmailChangeAction}>
        <TextField
          name="newEmail"
          type="email"
          label={t("new")}
          help={t("newHelp")}
          autoComplete="email"
          maxLength={254}
        />
        <div>
          <SubmitButton isQuiet>{pending ? t("again") : t("start")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

async function CodesForm({ pending }: { pending: PendingEmailChange }) {
  const t = await getTranslations("account.email");
  return (
    <div className="note mb-8 max-w-[40rem] space-y-5 py-4">
      <p>{t.rich("pending", { email: pending.new.email, b: bold })}</p>
      <Form action={confirmEmailChangeAction}>
        {(["old", "new"] as const).map((side) => {
          const { email, isConfirmed } = pending[side];
          if (isConfirmed) return <p key={side}>{t("confirmed", { email })}</p>;
          return (
            <TextField
              key={side}
              name={`${side}Code`}
              label={t(`${side}Code`, { email })}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
            />
          );
        })}
        <div>
          <SubmitButton>{t("confirm")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
