import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";

/**
 * One button that takes one thing off the list.
 * @param what it takes off, for those who hear the button alone
 */
export function RemoveForm({
  action,
  id,
  token,
  what,
}: Pick<ComponentProps<typeof Form>, "action"> & { id: string; token: string; what: string }) {
  const t = useTranslations("subscriptions.manage");
  return (
    <Form action={action} className="block">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton isQuiet>
        <span aria-hidden="true">{t("remove")}</span>
        <span className="sr-only">{t("removeOf", { what })}</span>
      </SubmitButton>
    </Form>
  );
}
