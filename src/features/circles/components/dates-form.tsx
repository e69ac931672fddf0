import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { setDatesAction } from "../actions/circles";
import { DATES, DURATIONS, LONGEST } from "../constants";
import type { CircleDto, DateDto } from "../types";

/** Sets the dates that are ahead; open while there is none. */
export function DatesForm({ circle: { id, version, dates } }: { circle: CircleDto }) {
  const t = useTranslations("circles.dates");
  const ahead = Array.from({ length: DATES }, (_, at) => at + 1).filter(
    (position) => !dates.find((date) => date.position === position)?.isPast,
  );
  if (ahead.length === 0) return null;
  const minutes = dates.find(({ isPast }) => !isPast)?.minutes ?? 90;
  return (
    <details open={dates.length === 0} className="mt-2">
      <summary className="inline-flex min-h-11 items-center font-semibold">
        {t(dates.length === 0 ? "set" : "change")}
      </summary>
      <p className="mb-4 max-w-[60ch]">{t("text")}</p>
      <Form action={setDatesAction} key={version}>
        <input type="hidden" name="circle" value={id} />
        <input type="hidden" name="version" value={version} />
        {ahead.map((position) => (
          <DateFields
            key={position}
            position={position}
            date={dates.find((date) => date.position === position)}
          />
        ))}
        <SelectField
          name="minutes"
          label={t("field.minutes")}
          options={DURATIONS.map((value) => ({
            value: String(value),
            label: t("minutes", { minutes: value }),
          }))}
          defaultValue={String(minutes)}
        />
        <div>
          <SubmitButton>{t("submit")}</SubmitButton>
        </div>
      </Form>
    </details>
  );
}

function DateFields({ position, date }: { position: number; date: DateDto | undefined }) {
  const t = useTranslations("circles.dates");
  const [day = "", time = ""] = date?.clock.split("T") ?? [];
  return (
    <fieldset className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <legend className="mb-2 font-bold">{t("number", { position })}</legend>
      <TextField name={`day${position}`} type="date" label={t("field.day")} defaultValue={day} />
      <TextField name={`time${position}`} type="time" label={t("field.time")} defaultValue={time} />
      <div className="sm:col-span-2">
        <TextField
          name={`place${position}`}
          label={t("field.place")}
          defaultValue={date?.place}
          maxLength={LONGEST.place}
          dir="auto"
        />
      </div>
    </fieldset>
  );
}
