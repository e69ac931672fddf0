import { getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "@/i18n/locales";

/** The headline in all the site's languages, the page's first. */
export async function Headline({ locale }: { locale: Locale }) {
  const others = LOCALES.filter((other) => other !== locale);
  const inLanguage = async (language: Locale) => {
    const t = await getTranslations({ locale: language, namespace: "home" });
    return { language, text: t("headline") };
  };
  const [own, ...rest] = await Promise.all([locale, ...others].map(inLanguage));
  return (
    <h1 className="text-[clamp(2.4rem,1.5rem+3.6vw,3.9rem)] leading-[1.03]">
      {own?.text}
      {rest.map(({ language, text }) => (
        <span
          key={language}
          lang={language}
          className="mt-4 block border-marigold border-l-[6px] pl-4 text-[0.48em] text-quiet leading-[1.15]"
        >
          {text}
        </span>
      ))}
    </h1>
  );
}
