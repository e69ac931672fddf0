import { getTranslations } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import type { Locale } from "@/i18n/locales";
import { removeProgrammeLineAction, saveProgrammeLineAction } from "../../actions/edit";
import { LONGEST } from "../../constants";
import type { EditPage } from "../../loaders/organizing";
import type { ProgrammeLineDto } from "../../types";
import { clockWords, daysOf, dayWords, listDays } from "../../utils/when";

type Props = { page: EditPage; line: string | null; locale: Locale };

/** The programme: its lines, and one more or one that is changed. */
export async function ProgrammePart({ page: { gathering }, line, locale }: Props) {
  const t = await getTranslations("gatherings.edit");
  const { programme, slug } = gathering;
  const days = daysOf(gathering.when);
  if (!days) return null;
  const changed = programme.find(({ id }) => id === line);
  return (
    <InkSection id="programme" title={t("programme")}>
      {programme.length === 0 ? (
        <p className="text-quiet">{t("noLines")}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {programme.map((one) => (
            <LineRow key={one.id} slug={slug} line={one} locale={locale} />
          ))}
        </ul>
      )}
      <h3 className="mt-6 mb-3">{t(changed ? "lineOf" : "lineNew")}</h3>
      <LineForm
        key={changed?.id ?? programme.length}
        slug={slug}
        line={changed}
        days={listDays(days).map((day) => ({ value: day, label: dayWords(day, locale) }))}
      />
    </InkSection>
  );
}

async function LineRow({ slug, line, locale }: { slug: string; line: ProgrammeLineDto; locale: Locale }) {
  const t = await getTranslations("gatherings.edit");
  const at = `${dayWords(line.starts.slice(0, 10), locale)}, ${clockWords(line.starts, locale)}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <p className="min-w-0 break-words">
        {at} <strong>{line.title}</strong>
      </p>
      <div className="flex flex-wrap gap-3">
        <a
          className="btn"
          href={`/gatherings/${slug}/edit?line=${line.id}#programme`}
          aria-label={t("lineChangeLabel", { line: line.title })}
        >
          {t("lineChange")}
        </a>
        <Form action={removeProgrammeLineAction} className="block">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="line" value={line.id} />
          <SubmitButton isQuiet label={t("lineRemoveLabel", { line: line.title })}>
            {t("lineRemove")}
          </SubmitButton>
        </Form>
      </div>
    </li>
  );
}

type LineFormProps = {
  slug: string;
  line: ProgrammeLineDto | undefined;
  days: readonly { value: string; label: string }[];
};

async function LineForm({ slug, line, days }: LineFormProps) {
  const t = await getTranslations("gatherings.edit");
  const day = line?.starts.slice(0, 10) ?? days[0]?.value ?? "";
  return (
    <Form action={saveProgrammeLineAction} className="form">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="line" value={line?.id ?? ""} />
      {days.length > 1 && (
        <SelectField name="lineDay" label={t("lineDay")} options={days} defaultValue={day} />
      )}
      <div className="form-pair">
        <TextField
          name="lineStart"
          type="time"
          label={t("lineStart")}
          defaultValue={line?.starts.slice(11) ?? ""}
        />
        <TextField
          name="lineEnd"
          type="time"
          label={t("lineEnd")}
          defaultValue={line?.ends?.slice(11) ?? ""}
        />
      </div>
      <TextField
        name="lineTitle"
        label={t("lineTitle")}
        maxLength={LONGEST.line}
        defaultValue={line?.title ?? ""}
        dir="auto"
      />
      <TextField
        name="room"
        label={t("room")}
        maxLength={LONGEST.room}
        defaultValue={line?.room ?? ""}
        dir="auto"
      />
      <TextArea
        name="lineText"
        rows={3}
        label={t("lineText")}
        maxLength={LONGEST.lineText}
        defaultValue={line?.text ?? ""}
        dir="auto"
      />
      <div>
        <SubmitButton isQuiet>{t("lineSave")}</SubmitButton>
      </div>
    </Form>
  );
}
