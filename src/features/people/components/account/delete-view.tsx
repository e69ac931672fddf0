import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";

const CONSEQUENCES = ["now", "others", "log", "backups", "again"] as const;

/**
 * What happens when an account is deleted, and the button that does it.
 * @param action that deletes it: knows all that is kept, which a feature does not
 */
export async function DeleteView({
  email,
  action,
}: {
  email: string;
  action: ComponentProps<typeof Form>["action"];
}) {
  const t = await getTranslations("account.delete");
  return (
    <div className="page max-w-[46rem]">
      <h1>{t("title")}</h1>
      <div className="prose mt-3">
        <p className="text-[1.2rem] leading-snug">{t("lede")}</p>
        <ul>
          {CONSEQUENCES.map((key) => (
            <li key={key} className="mt-2">
              {t(key)}
            </li>
          ))}
        </ul>
        <p>{t.rich("export", { link: (words) => <a href="/account/export">{words}</a> })}</p>
      </div>
      <div className="mt-8 border-ink border-t-2 pt-6">
        <Form action={action}>
          <TextField
            name="confirmEmail"
            type="email"
            label={t("confirm")}
            help={t("confirmHelp", { email })}
            autoComplete="off"
            required
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t("submit")}</SubmitButton>
            <a className="btn" href="/account">
              {t("keep")}
            </a>
          </div>
        </Form>
      </div>
    </div>
  );
}
