import { getTranslations } from "next-intl/server";
import { WEEK_KEYS } from "../constants";

const LINES = ["first", "second", "third", "fourth", "fifth", "sixth"];
const CELL = "h-12 border-ink border-b align-bottom";

/** The plan as two empty tables, to be written on paper. */
export async function PaperPlan() {
  const t = await getTranslations("plan.paper");
  const week = await getTranslations("plan.view.week.rows");
  return (
    <section aria-labelledby="paper" className="mt-8">
      <h2 id="paper">{t("title")}</h2>
      <p className="mt-2 max-w-[65ch]">{t("intro")}</p>
      <table className="mt-4 w-full table-fixed border-collapse text-left">
        <thead>
          <tr className="border-ink border-b-2">
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("now")}</th>
            <th scope="col">{t("instead")}</th>
          </tr>
        </thead>
        <tbody>
          {WEEK_KEYS.map((key) => (
            <tr key={key}>
              <th scope="row" className={`${CELL} font-semibold`}>
                {week(`${key}.name`)}
              </th>
              <td className={CELL} />
              <td className={CELL} />
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mt-10 w-full table-fixed border-collapse text-left">
        <caption className="pb-2 text-left text-quiet">{t("lines")}</caption>
        <thead>
          <tr className="border-ink border-b-2">
            <th scope="col">{t("todo")}</th>
            <th scope="col">{t("place")}</th>
            <th scope="col">{t("day")}</th>
          </tr>
        </thead>
        <tbody>
          {LINES.map((line) => (
            <tr key={line}>
              <td className={CELL} />
              <td className={CELL} />
              <td className={CELL} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
