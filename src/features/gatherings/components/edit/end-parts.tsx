import { getTranslations } from "next-intl/server";
import { CheckField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import {
  cancelGatheringAction,
  deleteGatheringDraftAction,
  publishGatheringAction,
} from "../../actions/edit";
import type { GatheringPageDto } from "../../types";

/** Showing a draft or deleting it; calling off what was shown. */
export async function EndParts({ gathering: { slug, state, isPast } }: { gathering: GatheringPageDto }) {
  const t = await getTranslations("gatherings.edit");
  const hidden = <input type="hidden" name="slug" value={slug} />;
  if (state === "draft") {
    return (
      <InkSection id="publish" title={t("publishTitle")}>
        <p className="mb-4 max-w-[60ch]">{t("publishText")}</p>
        <div className="flex flex-wrap gap-3">
          <Form action={publishGatheringAction} className="block">
            {hidden}
            <SubmitButton>{t("publish")}</SubmitButton>
          </Form>
          <Form action={deleteGatheringDraftAction} className="block">
            {hidden}
            <SubmitButton isQuiet>{t("delete")}</SubmitButton>
          </Form>
        </div>
      </InkSection>
    );
  }
  if (state === "cancelled" || isPast) return null;
  return (
    <InkSection id="cancel" title={t("cancelTitle")}>
      <p className="mb-4 max-w-[60ch]">{t("cancelText")}</p>
      <Form action={cancelGatheringAction} className="form">
        {hidden}
        <CheckField name="isSure" label={t("cancelSure")} />
        <div>
          <SubmitButton isQuiet>{t("cancel")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
