import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setStatus } from "@/lib/http";
import { stopEmailChangeAction } from "../../actions/email-change";

/** What the old address can say to a change that it did not ask for. */
export async function StopEmailChange({ token, isOver }: { token: string; isOver: boolean }) {
  const t = await getTranslations("account.email.notMe");
  if (isOver) await setStatus(404);
  return (
    <div className="page prose">
      <h1>{isOver ? t("overTitle") : t("title")}</h1>
      <p className="text-lg">{isOver ? t("overText") : t("text")}</p>
      {!isOver && (
        <div className="pt-4">
          <Form action={stopEmailChangeAction}>
            <input type="hidden" name="token" value={token} />
            <div>
              <SubmitButton>{t("submit")}</SubmitButton>
            </div>
          </Form>
        </div>
      )}
    </div>
  );
}
