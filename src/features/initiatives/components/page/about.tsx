import { useLocale, useTranslations } from "next-intl";
import Markdown, { type Components } from "react-markdown";
import type { InitiativeDetailDto } from "../../types";
import { otherTextThan, textIn } from "./texts";

// Headings of a description stand below the page's own; pictures of other sites are not loaded.
const COMPONENTS: Components = {
  h1: "h3",
  h2: "h3",
  h3: "h4",
  a: ({ href, children }) => (
    <a href={href} rel="nofollow noopener ugc">
      {children}
    </a>
  ),
};

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
      <Description text={shown.description} lang={shown.lang} />
      {other && (
        <details>
          <summary className="inline-flex min-h-11 items-center font-semibold">
            {t("otherLanguage", { language: languageName(other.lang, locale) })}
          </summary>
          <Description
            text={[other.summary, other.description].filter(Boolean).join("\n\n")}
            lang={other.lang}
          />
        </details>
      )}
    </section>
  );
}

/** Markdown without raw HTML: react-markdown never makes any, and refuses addresses that run scripts. */
function Description({ text, lang }: { text: string; lang: string }) {
  return (
    <div className="prose" lang={lang}>
      <Markdown skipHtml disallowedElements={["img"]} components={COMPONENTS}>
        {text}
      </Markdown>
    </div>
  );
}

function languageName(tag: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "language" }).of(tag) ?? tag;
}
