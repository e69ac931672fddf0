import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import { finishSeekerAction, writeToSeekerAction } from "../../actions/seekers";
import { LONGEST, SEEKER_DAYS } from "../../constants";
import type { SeekerDto } from "../../types";

/** Those who look for a circle in the organizer's regions, who waits longest first. */
export async function SeekersView({ seekers }: { seekers: SeekerDto[] }) {
  const t = await getTranslations("circles.desk");
  return (
    <div className="page max-w-[52rem]">
      <a className="inline-flex min-h-11 items-center" href="/desk">
        {t("toDesk")}
      </a>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede", { days: SEEKER_DAYS })}</p>
      {seekers.length === 0 && <p className="mt-6">{t("none")}</p>}
      <ul className="mt-6">
        {seekers.map((seeker) => (
          <li key={seeker.id} className="border-line border-t py-4">
            <Seeker seeker={seeker} />
          </li>
        ))}
      </ul>
    </div>
  );
}

async function Seeker({ seeker: { id, name, place, languages, note, since } }: { seeker: SeekerDto }) {
  const [t, format] = [await getTranslations("circles.desk"), await getFormatter()];
  const nameOf = await loadLanguageNames((await getLocale()) as Locale);
  const who = name || t("nameless");
  return (
    <article>
      <h2 className="text-[1.2rem]">
        <bdi>{who}</bdi>
      </h2>
      <p className="text-quiet">
        {place ? `${place.town} (${place.region})` : t("noPlace")}
        {languages.length > 0 && ` · ${languages.map(nameOf).join(", ")}`} ·{" "}
        {t("since", { date: format.dateTime(new Date(since), { dateStyle: "long" }) })}
      </p>
      {note && (
        <p className="mt-2 max-w-[60ch] whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
          {note}
        </p>
      )}
      <details className="mt-2">
        <summary className="inline-flex min-h-11 items-center font-semibold">
          {t("write")}
          <span className="sr-only">: {who}</span>
        </summary>
        <Form action={writeToSeekerAction}>
          <input type="hidden" name="seeker" value={id} />
          <TextArea
            name="text"
            rows={6}
            label={t("letter")}
            help={t("letterHelp")}
            maxLength={LONGEST.letter}
            dir="auto"
          />
          <div>
            <SubmitButton>{t("send")}</SubmitButton>
          </div>
        </Form>
      </details>
      <Form action={finishSeekerAction} className="mt-3">
        <input type="hidden" name="seeker" value={id} />
        <SubmitButton isQuiet label={`${t("finish")}: ${who}`}>
          {t("finish")}
        </SubmitButton>
      </Form>
    </article>
  );
}
