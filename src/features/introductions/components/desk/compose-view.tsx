import { useFormatter, useTranslations } from "next-intl";
import { SelectField, TextArea } from "@/components/ui/form/fields";
import { Form } from "@/components/ui/form/form";
import { SubmitButton } from "@/components/ui/form/submit-button";
import { LOCALE_NAMES, LOCALES } from "@/i18n/locales";
import { startIntroductionAction } from "../../actions/make";
import { FIRST_STEPS, MOST_NOTE } from "../../constants";
import type { PreviewDto } from "../../loaders/compose";
import type { LetterWords, Pair } from "../../types";
import { dateOf } from "../../utils/dates";
import "./table.css";

export type Composed = {
  pair: Pair;
  words: LetterWords;
  /** Address that replies reach. */
  replies: string;
  closesOn: string;
  letters: [PreviewDto, PreviewDto];
};

/** The letter to both, with its preview; sent by one button. */
export function ComposeView({ composed }: { composed: Composed }) {
  const t = useTranslations("introductions.desk.compose");
  const { letters, replies } = composed;
  const [first, second] = letters;
  const lede = t("lede", { first: first.name || t("need"), second: second.name || t("offer") });
  return (
    <>
      <p className="mt-5 max-w-[60ch]">{lede}</p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <Words composed={composed} />
        <div className="min-w-0 space-y-8">
          {letters.map((letter, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: there are two, first and second
            <Preview key={at} letter={letter} replies={replies} />
          ))}
        </div>
      </div>
    </>
  );
}

function Words({ composed: { pair, words, closesOn } }: { composed: Composed }) {
  const t = useTranslations("introductions.desk.compose");
  const steps = useTranslations("introductions.steps");
  const format = useFormatter();
  const date = format.dateTime(dateOf(closesOn), { month: "long", day: "numeric", timeZone: "UTC" });
  return (
    <Form action={startIntroductionAction}>
      {pair.needId && <input type="hidden" name="need" value={pair.needId} />}
      {pair.offerId && <input type="hidden" name="offer" value={pair.offerId} />}
      {pair.initiativeIds.map((id) => (
        <input key={id} type="hidden" name="initiative" value={id} />
      ))}
      <SelectField
        name="firstStep"
        label={t("firstStep")}
        options={FIRST_STEPS.map((value) => ({ value, label: steps(value) }))}
        defaultValue={words.firstStep}
      />
      <TextArea
        name="note"
        label={t("note")}
        help={t("noteHelp")}
        defaultValue={words.note}
        maxLength={MOST_NOTE}
        rows={4}
      />
      <SelectField
        name="noteLang"
        label={t("noteLang")}
        options={LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale], lang: locale }))}
        defaultValue={words.noteLang}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="intent" value="send">
          {t("send")}
        </SubmitButton>
        <SubmitButton name="intent" value="look" isQuiet>
          {t("refresh")}
        </SubmitButton>
      </div>
      <p className="field-help">{t("sendHelp", { date })}</p>
    </Form>
  );
}

function Preview({ letter, replies }: { letter: PreviewDto; replies: string }) {
  const t = useTranslations("introductions.desk.compose");
  const { name, locale, language, subject, text, isCall } = letter;
  return (
    <section className="min-w-0">
      <h2 className="text-[1.2rem]">{isCall ? t("call", { name }) : t("preview", { name, language })}</h2>
      {!isCall && (
        <p className="mt-1 text-[0.94rem] text-quiet">
          {t("subject")}: <span lang={locale}>{subject}</span> · {t("replies")}: {replies}
        </p>
      )}
      <p lang={locale} className="letter-text mt-2">
        {text}
      </p>
    </section>
  );
}
