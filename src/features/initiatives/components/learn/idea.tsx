import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";
import { PRINCIPLES } from "../../constants";

/** The idea in four paragraphs. */
export async function Idea({ publicPower }: { publicPower: number }) {
  const t = await getTranslations("learn.idea");
  return (
    <InkSection id="idea" title={t("title")}>
      <div className="prose">
        <p className="text-[1.2rem] leading-snug">{t("first")}</p>
        <p>{t("second")}</p>
        <p>{t("third")}</p>
        <p>{t("fourth", { count: publicPower })}</p>
      </div>
    </InkSection>
  );
}

/** The five values, like the entries of a glossary. */
export async function Values() {
  const t = await getTranslations("learn.values");
  return (
    <InkSection id="values" title={t("title")}>
      <p className="max-w-[65ch]">{t("intro")}</p>
      <dl className="mt-4">
        {PRINCIPLES.map((value) => (
          <div key={value} className="grid gap-x-8 border-line border-t py-3.5 sm:grid-cols-[12rem_1fr]">
            <dt className="font-bold font-display text-[1.15rem] leading-snug">{t(`${value}.name`)}</dt>
            <dd className="max-w-[58ch]">{t(`${value}.text`)}</dd>
          </div>
        ))}
      </dl>
    </InkSection>
  );
}
