import { getTranslations } from "next-intl/server";
import { ResultNote } from "@/features/board/components/result-note";
import type { Locale } from "@/i18n/locales";
import { loadMessages } from "@/i18n/messages";
import type { EditPage } from "../../loaders/organizing";
import { EndParts } from "./end-parts";
import { OrganizersPart } from "./organizers-part";
import { PhotosPart } from "./photos-part";
import { ProgrammePart } from "./programme-part";
import { AfterPart, RegistrationSettings } from "./settings-parts";
import { TextsPart } from "./texts-part";
import { TimePart } from "./time-part";

/**
 * All that can be changed about a gathering, part by part, each with its own form.
 * @param line id of the line of the programme that is to be changed
 */
export async function EditView({
  page,
  locale,
  result,
  line,
}: {
  page: EditPage;
  locale: Locale;
  result: string | string[] | undefined;
  line: string | null;
}) {
  const t = await getTranslations("gatherings.edit");
  const { photoResults } = (await loadMessages(locale)).gatherings;
  const { gathering } = page;
  const [{ title, lang }] = gathering.texts;
  return (
    <div className="page max-w-[52rem]">
      <p className="mb-4">
        <a href={`/gatherings/${gathering.slug}`}>{t("see")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-2 font-semibold text-lg" lang={lang}>
        <bdi>{title}</bdi>
      </p>
      <ResultNote result={result} words={{ ...photoResults, line: t("lineSaved") }} />
      <div className="mt-9 space-y-10">
        <TextsPart page={page} />
        <TimePart page={page} />
        <RegistrationSettings page={page} />
        <ProgrammePart page={page} line={line} locale={locale} />
        <PhotosPart gathering={gathering} />
        {(gathering.isPast || gathering.notes || gathering.resolutions) && <AfterPart page={page} />}
        <OrganizersPart page={page} />
        <EndParts gathering={gathering} />
      </div>
    </div>
  );
}
