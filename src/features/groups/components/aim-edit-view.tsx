import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { editAimAction, proposeChangeAction } from "../actions/aims";
import type { AimDto, GroupDto } from "../types";
import { AimFields } from "./aim-fields";
import { GroupHead } from "./group-head";

/** Changes one aim, or proposes that it be changed. */
export async function AimEditView({
  group,
  aim,
  mayEdit,
}: {
  group: GroupDto;
  aim: AimDto;
  mayEdit: boolean;
}) {
  const t = await getTranslations("groups.aims");
  return (
    <div className="page max-w-[52rem]">
      <GroupHead slug={group.slug} {...group.text} title={t(mayEdit ? "changeTitle" : "proposeChange")} />
      {!mayEdit && <p className="mt-3 max-w-[60ch]">{t("proposeText")}</p>}
      <Form action={mayEdit ? editAimAction : proposeChangeAction} className="form mt-8">
        <AimFields slug={group.slug} lang={group.lang} aim={aim} hasState={mayEdit} />
        <div>
          <SubmitButton>{t(mayEdit ? "save" : "submitPropose")}</SubmitButton>
        </div>
      </Form>
      <p className="mt-8">
        <a href={`/groups/${group.slug}/aims`}>{t("back", { name: group.text.name })}</a>
      </p>
    </div>
  );
}
