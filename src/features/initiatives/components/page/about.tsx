import { useLocale, useTranslations } from "next-intl";
import { Markdown } from "@/components/ui/markdown";
import type { InitiativeDetailDto } from "../../types";
import { otherTextThan, textIn } from "./texts";

/** The description, in the reader's language if it exists in it, and in the other one. */
export function About({ initiative }: { initiative: InitiativeDetailDto }) {
  const t = useTranslations("initiatives");
  const locale = useLocale();
  const shown = textIn(initiative, locale);
  const other = otherTextThan(shown, initiative);
  if (!shown.description && !other) return null;
  return (
    <section aria-labelledby="about" className="prose">
      <h2 id="about">{t("about")}</h2>
      <Markdown text={shown.description} lang={shown.lang} />
      {other && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("otherLanguage", { language: languageName(other.lang, locale) })}
          </summary>
          <Markdown
            text={[other.summary, other.description].filter(Boolean).join("\n\n")}
            lang={other.lang}
          />
        </details>
      )}
    </section>
  );
}

function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}
