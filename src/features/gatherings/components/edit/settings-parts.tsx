import { getTranslations } from "next-intl/server";
import { CheckField, ChoiceField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { editGatheringAfterAction, editGatheringRegistrationAction } from "../../actions/edit";
import { ASKS, KEPT_DAYS, LONGEST } from "../../constants";
import type { EditPage } from "../../loaders/organizing";

/** How many can come, what they are asked, and whether they can register. */
export async function RegistrationSettings({ page: { gathering, version } }: { page: EditPage }) {
  const t = await getTranslations("gatherings");
  const options = ASKS.map((ask) => ({ value: ask, label: t(`asks.${ask}`) }));
  return (
    <InkSection id="settings" title={t("edit.registration")}>
      <Form action={editGatheringRegistrationAction} className="form">
        <input type="hidden" name="slug" value={gathering.slug} />
        <input type="hidden" name="version" value={version} />
        <TextField
          name="capacity"
          inputMode="numeric"
          label={t("edit.capacity")}
          help={t("edit.capacityHelp")}
          maxLength={12}
          defaultValue={gathering.capacity === null ? "" : String(gathering.capacity)}
        />
        <ChoiceField
          name="asks"
          type="checkbox"
          label={t("edit.asks")}
          help={t("edit.asksHelp", { days: KEPT_DAYS })}
          options={options}
          defaultValues={gathering.asks}
        />
        <CheckField name="hasRides" label={t("edit.hasRides")} defaultChecked={gathering.hasRides} />
        <CheckField name="isOpen" label={t("edit.isOpen")} defaultChecked={gathering.isRegistrationOpen} />
        <div>
          <SubmitButton>{t("edit.save")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}

/** What came of it. */
export async function AfterPart({ page: { gathering, version } }: { page: EditPage }) {
  const t = await getTranslations("gatherings.edit");
  return (
    <InkSection id="after" title={t("after")}>
      <Form action={editGatheringAfterAction} className="form">
        <input type="hidden" name="slug" value={gathering.slug} />
        <input type="hidden" name="version" value={version} />
        {(["notes", "resolutions"] as const).map((name) => (
          <TextArea
            key={name}
            name={name}
            rows={8}
            label={t(name)}
            help={t("markdown")}
            maxLength={LONGEST.notes}
            defaultValue={gathering[name]}
            dir="auto"
          />
        ))}
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
