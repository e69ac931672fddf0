import { getTranslations } from "next-intl/server";
import { ChoiceField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { removeRegistrationAction } from "../../actions/organizers";
import { REMOVAL_REASONS } from "../../constants";
import type { GatheringPageDto, RegistrationRowDto } from "../../types";

type Props = { gathering: GatheringPageDto; row: RegistrationRowDto };

/** Takes somebody off the list: why, and what comes of it. */
export async function RemoveView({ gathering: { slug }, row: { id, name, state, position } }: Props) {
  const t = await getTranslations("gatherings");
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a className="inline-flex min-h-11 items-center" href={`/gatherings/${slug}/registrations`}>
          {t("remove.back")}
        </a>
      </p>
      <h1>{t("remove.title")}</h1>
      <p className="mt-4 text-[1.2rem]">
        <bdi className="font-semibold">{name}</bdi>{" "}
        <span className="text-quiet">{t(`registrations.states.${state}`, { position: position ?? 0 })}</span>
      </p>
      <p className="mt-3 max-w-[60ch]">{t(state === "waiting" ? "remove.textWaiting" : "remove.text")}</p>
      <Form action={removeRegistrationAction} className="form mt-6">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="registration" value={id} />
        <ChoiceField
          type="radio"
          name="reason"
          label={t("remove.reason")}
          help={t("remove.reasonHelp")}
          options={REMOVAL_REASONS.map((value) => ({ value, label: t(`remove.reasons.${value}`) }))}
        />
        <div>
          <SubmitButton>{t("remove.submit")}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
