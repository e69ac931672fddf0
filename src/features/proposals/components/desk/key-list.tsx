import { useTranslations } from "next-intl";

const KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["Enter", "open"],
  ["a", "accept"],
  ["c", "change"],
  ["s", "ask"],
  ["r", "reject"],
  ["u", "back"],
] as const;

/** Which letter does what. */
export function KeyList() {
  const t = useTranslations("proposals.desk");
  return (
    <details className="no-print mt-8">
      <summary className="py-2.5 font-semibold">{t("keys")}</summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {KEYS.map(([key, name]) => (
          <div key={key} className="contents">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keyList.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
