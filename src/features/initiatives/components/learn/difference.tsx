import { getTranslations } from "next-intl/server";
import { InkSection } from "@/components/ui/ink-section";

/** Everyday needs with the kind that answers each of them in another way. */
const NEEDS = [
  { need: "food", kind: "food-coop" },
  { need: "home", kind: "community-land-trust" },
  { need: "money", kind: "credit-union" },
  { need: "work", kind: "worker-coop" },
  { need: "things", kind: "repair-cafe" },
  { need: "care", kind: "time-bank" },
] as const;

/** The same need met in two ways, side by side. */
export async function Difference() {
  const t = await getTranslations("learn.difference");
  const label = "text-[0.85rem] font-semibold text-quiet";
  return (
    <InkSection id="difference" title={t("title")}>
      <ul>
        {NEEDS.map(({ need, kind }) => (
          <li
            key={need}
            className="grid gap-x-8 gap-y-2 border-line border-t py-4 sm:grid-cols-[7rem_1fr_1fr]"
          >
            <h3 className="text-[1.15rem]">{t(`${need}.need`)}</h3>
            <p className="text-quiet">
              <span className={`block ${label}`}>{t("usual")}</span>
              {t(`${need}.usual`)}
            </p>
            <p className="border-marigold border-l-4 pl-3.5">
              <span className={`block ${label}`}>{t("other")}</span>
              {t.rich(`${need}.other`, {
                kind: (words) => (
                  <a href={`#${kind}`} className="underline">
                    {words}
                  </a>
                ),
              })}
            </p>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}
