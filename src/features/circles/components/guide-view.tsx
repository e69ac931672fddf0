import { useTranslations } from "next-intl";
import { PrintButton } from "@/components/ui/print-button";

const PARTS = ["why", "first", "second", "third", "money", "no", "stop"] as const;
const LINES = ["one", "two", "three"] as const;

/** One page to take along: how a circle can go. */
export function GuideView() {
  const t = useTranslations("circles.guide");
  return (
    <div className="page prose">
      <p className="no-print">
        <a className="inline-flex min-h-11 items-center" href="/circles">
          {t("back")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <p className="text-lg">{t("lede")}</p>
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part} className="mt-6">
            {t(`${part}.title`)}
          </h2>
          <ul className="mt-2">
            {LINES.map((line) => (
              <li key={line}>{t(`${part}.${line}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="no-print pt-3">
        <PrintButton>{t("print")}</PrintButton>
      </p>
    </div>
  );
}
