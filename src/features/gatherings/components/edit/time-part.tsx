import { getLocale, getTranslations } from "next-intl/server";
import { PinPart } from "@/components/map/pin-part";
import { TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { editGatheringTimeAction } from "../../actions/edit";
import { LONGEST } from "../../constants";
import type { EditPage } from "../../loaders/organizing";
import { typedTime, whenWords } from "../../utils/when";
import { TimeFields } from "./time-fields";

/** When and where it is, and how to get in. */
export async function TimePart({ page: { gathering, version } }: { page: EditPage }) {
  const [t, time, locale] = [
    await getTranslations("gatherings.edit"),
    await getTranslations("gatherings.time"),
    await getLocale(),
  ];
  const { slug, when, town, placeName, address, accessNotes, point, state } = gathering;
  return (
    <InkSection id="when" title={t("whenWhere")}>
      <Form action={editGatheringTimeAction} className="form">
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="version" value={version} />
        {state === "published" && !gathering.isPast && <p>{t("whenWhereText")}</p>}
        {when.kind === "month" && <p>{time("monthKnown", { month: whenWords(when, locale, "") })}</p>}
        <TimeFields known={typedTime(when)} />
        <TextField
          name="placeName"
          label={t("placeName")}
          maxLength={LONGEST.placeName}
          defaultValue={placeName}
          dir="auto"
        />
        <TextField name="address" label={t("address")} maxLength={LONGEST.address} defaultValue={address} />
        <TextField
          name="where"
          label={t("town")}
          help={t("townHelp")}
          maxLength={LONGEST.town}
          defaultValue={town?.name ?? ""}
        />
        <PinPart
          fields={{ town: "where", address: "address" }}
          known={point?.isExact ? { lat: String(point.lat), lng: String(point.lng) } : { lat: "", lng: "" }}
          help={t("pointHelp")}
        />
        <TextArea
          name="accessNotes"
          rows={4}
          label={t("accessNotes")}
          help={t("accessHelp")}
          maxLength={LONGEST.access}
          defaultValue={accessNotes}
          dir="auto"
        />
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </Form>
    </InkSection>
  );
}
