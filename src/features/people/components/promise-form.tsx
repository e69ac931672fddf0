import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { promiseAction } from "../actions/roles";

/** What an organizer promises, and the button that does it. */
export async function PromiseForm() {
  const t = await getTranslations("account.promise");
  return (
    <section aria-labelledby="promise" className="note max-w-[65ch] space-y-3 py-4">
      <h2 id="promise" className="text-[1.25rem]">
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      <Form action={promiseAction}>
        <div>
          <SubmitButton>{t("button")}</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
