import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ChoiceField, TextArea, TextField } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { InkSection } from "@/components/ui/ink-section";
import { SPOKEN_LANGUAGES } from "@/features/people/constants/profile";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import { seekCircleAction, stopSeekingAction } from "../actions/seekers";
import { LONGEST, SEEKER_DAYS } from "../constants";
import type { CirclesPage } from "../loaders";
import type { OwnSeekingDto } from "../types";

/** Languages in sight; who speaks another says so in her line. */
const IN_SIGHT = SPOKEN_LANGUAGES.slice(0, 8);

/** "I look for a circle", said to organizers; or that she said so, and the button that takes it back. */
export async function LookSection({ member }: { member: CirclesPage["member"] }) {
  const t = await getTranslations("circles.look");
  return (
    <InkSection id="look" title={t("title")}>
      <p className="mb-4 max-w-[60ch]">{t("text", { days: SEEKER_DAYS })}</p>
      {member?.seeking ? <Seeking seeking={member.seeking} /> : <LookForm email={member?.email ?? null} />}
    </InkSection>
  );
}

async function LookForm({ email }: { email: string | null }) {
  const t = await getTranslations("circles.look");
  const nameOf = await loadLanguageNames((await getLocale()) as Locale);
  return (
    <Form action={seekCircleAction} isGuarded>
      <TextField
        name="town"
        label={t("town")}
        help={t("townHelp")}
        maxLength={LONGEST.town}
        autoComplete="postal-code"
      />
      <ChoiceField
        name="languages"
        type="checkbox"
        label={t("languages")}
        options={IN_SIGHT.map((tag) => ({ value: tag, label: nameOf(tag) }))}
      />
      <TextArea
        name="note"
        rows={3}
        label={t("note")}
        help={t("noteHelp")}
        maxLength={LONGEST.note}
        dir="auto"
      />
      {email === null ? (
        <TextField name="email" type="email" label={t("email")} help={t("emailHelp")} autoComplete="email" />
      ) : (
        <p className="text-quiet">{t("member", { email })}</p>
      )}
      <div>
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}

async function Seeking({ seeking: { town, languages, note, since, until } }: { seeking: OwnSeekingDto }) {
  const [t, format] = [await getTranslations("circles.look"), await getFormatter()];
  const nameOf = await loadLanguageNames((await getLocale()) as Locale);
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const said = [town, languages.map(nameOf).join(", "), note].filter(Boolean);
  return (
    <>
      <p className="note">{t("said", { since: day(since), until: day(until) })}</p>
      {said.length > 0 && (
        <ul className="mt-3 mb-4">
          {said.map((line) => (
            <li key={line} dir="auto" className="[overflow-wrap:anywhere]">
              {line}
            </li>
          ))}
        </ul>
      )}
      <Form action={stopSeekingAction} className="mt-4">
        <SubmitButton isQuiet>{t("withdraw")}</SubmitButton>
      </Form>
    </>
  );
}
