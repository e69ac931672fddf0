import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { SIDES } from "../../constants";

/** Need or offer: two ways of equal weight. @param query kept from the address, "&initiative=…" or empty */
export function ChooseSide({ query }: { query: string }) {
  const t = useTranslations("posting.new");
  return (
    <div className="page">
      <h1>{t("ask")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem]">{t("askText")}</p>
      <ul className="mt-8 grid max-w-4xl gap-6 sm:grid-cols-2">
        {SIDES.map((side) => (
          <li key={side}>
            <a
              href={`/board/new?side=${side}${query}`}
              className="group flex h-full flex-col gap-3 border border-line border-b-[3px] bg-card p-6 text-ink no-underline hover:border-ink"
            >
              <Icon name={side === "need" ? "hand-open" : "hand-extended"} className="size-10" />
              <span className="font-bold font-display text-[1.6rem] leading-tight group-hover:underline">
                {t(`sides.${side}.title`)}
              </span>
              <span className="text-quiet">{t(`sides.${side}.text`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-8 max-w-[60ch] text-quiet">{t("safe")}</p>
    </div>
  );
}
