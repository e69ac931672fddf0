import { getTranslations } from "next-intl/server";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { LONGEST, SAME_OWNER } from "../constants";
import type { OwnerChoice } from "../loaders/items";

type Props = {
  owners: readonly OwnerChoice[];
  /** As it stands; `kept` is who has it where that is none of the choices. */
  action?: { text: string; dueOn: string | null; ownerId: string; kept: string | null };
};

/** What is to be done, by whom, and by when. */
export async function ActionFields({ owners, action }: Props) {
  const t = await getTranslations("minutes.actions");
  const kept = action?.kept ? [{ value: SAME_OWNER, label: action.kept }] : [];
  return (
    <>
      <TextField
        name="text"
        label={t("text")}
        maxLength={LONGEST.action}
        defaultValue={action?.text}
        dir="auto"
      />
      <div className="form-pair">
        <SelectField
          name="owner"
          label={t("owner")}
          defaultValue={action?.kept ? SAME_OWNER : action?.ownerId}
          options={[
            { value: "", label: t("ownerNone") },
            ...kept,
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField name="dueOn" type="date" label={t("dueOn")} defaultValue={action?.dueOn ?? undefined} />
      </div>
    </>
  );
}
