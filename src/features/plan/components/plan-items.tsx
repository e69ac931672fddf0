import { WAYS } from "@/features/initiatives/constants";
import type { PlanItem } from "../types";
import { PlanItemRow } from "./plan-item-row";
import type { PlanNames, PlanWords } from "./plan-view";

/** What to visit, buy, give and do, under a heading for each; where there is nothing, where to find something. */
export function PlanItems(props: {
  items: PlanItem[];
  words: PlanWords["items"];
  freshness: PlanWords["freshness"];
  names: PlanNames;
}) {
  const { items, words, freshness, names } = props;
  return (
    <section aria-labelledby="plan-items" className={items.length ? "" : "print:hidden"}>
      <h2 id="plan-items" className="border-ink border-b-2 pb-2">
        {words.title}
      </h2>
      {WAYS.map((way) => {
        const planned = items.filter((item) => item.way === way);
        return planned.length ? (
          <section key={way} aria-labelledby={`plan-${way}`} className="mt-5 break-inside-avoid">
            <h3 id={`plan-${way}`} className="text-[1.3rem]">
              {names.ways[way]}
            </h3>
            <ul>
              {planned.map((item) => (
                <PlanItemRow
                  key={item.slug}
                  item={item}
                  words={words}
                  freshness={freshness}
                  kind={names.kinds[item.kind]}
                />
              ))}
            </ul>
          </section>
        ) : null;
      })}
      {!items.length && (
        <>
          <p className="mt-4 max-w-[60ch]">{words.empty}</p>
          <ul className="mt-3 flex flex-wrap gap-2.5">
            {WAYS.map((way) => (
              <li key={way}>
                <a href={`/map?way=${way}`} className="chip min-h-11">
                  {words.find[way]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
