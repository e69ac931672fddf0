import { useTranslations } from "next-intl";
import { CopyText } from "@/components/ui/copy-text";
import { Icon } from "@/components/ui/icon";
import { LOCALE_NAMES } from "@/i18n/locales";
import type { WeekBlockDto } from "../types";

const SHAPES = { message: 6, text: 14, html: 14 } as const;

/** This week's block in every language and shape, to be copied. */
export function WeekBlocks({ blocks }: { blocks: WeekBlockDto[] }) {
  const t = useTranslations("subscriptions.week.page");
  const words = { copy: t("copy"), copied: t("copied"), failed: t("failed") };
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <div className="mt-9 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        {blocks.map((block) => (
          <section key={block.locale} aria-labelledby={`week-${block.locale}`} className="min-w-0 space-y-7">
            <h2 id={`week-${block.locale}`} lang={block.locale} className="border-ink border-b-2 pb-2">
              {LOCALE_NAMES[block.locale]}
            </h2>
            {(["message", "text", "html"] as const).map((shape) => (
              <CopyText
                key={shape}
                label={t(shape)}
                text={block[shape]}
                lang={block.locale}
                rows={SHAPES[shape]}
                words={words}
                icon={<Icon name="copy" />}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}
