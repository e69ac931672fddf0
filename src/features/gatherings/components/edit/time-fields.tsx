import { getTranslations } from "next-intl/server";
import { CheckField, TextField } from "@/components/ui/form/fields";
import type { TypedTime } from "../../utils/when";

const EMPTY: TypedTime = { isAllDay: false, firstDay: "", startTime: "", lastDay: "", endTime: "" };

/** When it is: days, and times unless it is whole days. */
export async function TimeFields({ known = EMPTY }: { known?: TypedTime }) {
  const t = await getTranslations("gatherings.time");
  return (
    <>
      <div className="form-pair">
        <TextField name="firstDay" type="date" label={t("firstDay")} defaultValue={known.firstDay} />
        <TextField name="startTime" type="time" label={t("startTime")} defaultValue={known.startTime} />
      </div>
      <div className="form-pair">
        <TextField
          name="lastDay"
          type="date"
          label={t("lastDay")}
          help={t("lastDayHelp")}
          defaultValue={known.lastDay}
        />
        <TextField
          name="endTime"
          type="time"
          label={t("endTime")}
          help={t("help")}
          defaultValue={known.endTime}
        />
      </div>
      <CheckField name="isAllDay" label={t("isAllDay")} defaultChecked={known.isAllDay} />
    </>
  );
}
