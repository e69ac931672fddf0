import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { choosePairAction } from "../../actions/make";
import { DeskFrame } from "./frame";

/** Two initiatives, without any need. */
export function PairView() {
  const t = useTranslations("introductions.desk.pair");
  return (
    <DeskFrame tab="pair" title={t("title")} lede={t("lede")}>
      <Form action={choosePairAction} className="form mt-8">
        <TextField name="first" label={t("first")} help={t("help")} maxLength={500} required />
        <TextField name="second" label={t("second")} help={t("help")} maxLength={500} required />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </DeskFrame>
  );
}
