import { getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { approveTextAction, beginMinutesAction, reopenTextAction } from "../actions/text";
import type { ReadText } from "../loaders/text";

/** From agenda to minutes, to approved ones, and back to a draft. */
export async function StateForms({ read: { id, text, may, isShared } }: { read: ReadText }) {
  if (!text || !may.write || (text.state === "approved" && !may.reopen)) return null;
  const t = await getTranslations("minutes.stateForms");
  const seen = (
    <>
      <input type="hidden" name="occurrence" value={id} />
      <input type="hidden" name="version" value={text.version} />
    </>
  );
  return (
    <InkSection id="state" title={t("title")}>
      {text.state === "agenda" && (
        <Form action={beginMinutesAction}>
          {seen}
          <p className="max-w-[60ch]">{t("begin")}</p>
          <div>
            <SubmitButton isQuiet>{t("beginSubmit")}</SubmitButton>
          </div>
        </Form>
      )}
      {text.state === "draft" && (
        <Form action={approveTextAction}>
          {seen}
          <p className="max-w-[60ch]">{t("approve")}</p>
          <ChoiceField
            type="radio"
            name="audience"
            label={t("audience")}
            help={t("audienceHelp")}
            defaultValues={[text.audience]}
            options={(["members", "everyone"] as const).map((value) => ({
              value,
              label: t(`audiences.${value === "members" && isShared ? "together" : value}`),
            }))}
          />
          <div>
            <SubmitButton>{t("approveSubmit")}</SubmitButton>
          </div>
        </Form>
      )}
      {text.state === "approved" && (
        <Form action={reopenTextAction}>
          {seen}
          <p className="max-w-[60ch]">{t("reopen")}</p>
          <div>
            <SubmitButton isQuiet>{t("reopenSubmit")}</SubmitButton>
          </div>
        </Form>
      )}
    </InkSection>
  );
}
