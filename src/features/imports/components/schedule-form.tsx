import { getTranslations } from "next-intl/server";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { scheduleImportAction } from "../actions";
import { EVERY_DAYS } from "../constants";

type Props = { sourceId: string; name: string; everyDays: number | null };

/** How often the address of a source is read again. */
export async function ScheduleForm({ sourceId, name, everyDays }: Props) {
  const t = await getTranslations("imports");
  const chosen = everyDays === null ? "" : String(everyDays);
  return (
    <Form action={scheduleImportAction} className="no-print mt-2">
      <input type="hidden" name="sourceId" value={sourceId} />
      <div className="flex flex-wrap items-end gap-3">
        <label className="grid gap-1 font-semibold">
          {t("sources.every")}
          <span className="sr-only">: {name}</span>
          <select key={chosen} name="everyDays" defaultValue={chosen} className="field font-normal">
            <option value="">{t("every.never")}</option>
            {EVERY_DAYS.map((days) => (
              <option key={days} value={days}>
                {t(`every.${days}`)}
              </option>
            ))}
          </select>
        </label>
        <SubmitButton isQuiet label={`${t("sources.save")}: ${name}`}>
          {t("sources.save")}
        </SubmitButton>
      </div>
    </Form>
  );
}
