import { useFormatter, useTranslations } from "next-intl";
import type { DeskIntroductionDto } from "../../serializers/desk";
import { DeskFrame } from "./frame";
import "./table.css";

/** Whom an introduction is about, in one line. */
export function useSides() {
  const t = useTranslations("introductions.desk.one");
  return ({ sides }: DeskIntroductionDto): string => {
    const [first, second] = sides.map(({ name }) => name || t("nameless"));
    return second === undefined ? (first ?? t("states.by_hand")) : t("and", { first: first ?? "", second });
  };
}

/** Every introduction that was made, newest first. */
export function MadeView({ introductions }: { introductions: DeskIntroductionDto[] }) {
  const t = useTranslations("introductions.desk");
  const format = useFormatter();
  const say = useSides();
  return (
    <DeskFrame tab="underWay" title={t("tabs.underWay")}>
      {introductions.length === 0 && <p className="mt-8 text-lg">{t("one.empty")}</p>}
      <ul className="mt-6 border-ink border-t-2">
        {introductions.map((one) => (
          <li key={one.id} className="border-line border-b py-3.5">
            <p className="text-[1.1rem] font-bold leading-snug">
              <a href={`/desk/introductions/${one.id}`}>{say(one)}</a>
            </p>
            <p className="mt-0.5 text-quiet">
              <strong className="text-ink">{t(`one.states.${one.state}`)}</strong> ·{" "}
              {t("one.made", { date: format.dateTime(new Date(one.createdAt), { dateStyle: "medium" }) })}
              {one.sides.some(({ letter }) => letter === "bounced") && ` · ${t("one.letter.bounced")}`}
            </p>
          </li>
        ))}
      </ul>
    </DeskFrame>
  );
}
