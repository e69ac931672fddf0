import { MAX_TEXT } from "../constants";
import type { PlanItem } from "../types";
import { asDate, changeItem, fillIn, removeItem } from "../utils/plan";
import { changePlan } from "../utils/storage";
import { PlanFreshness } from "./plan-freshness";
import type { PlanWords } from "./plan-view";

/** One line of the list: tick it off, give it a day and a note, or take it out. */
export function PlanItemRow(props: {
  item: PlanItem;
  words: PlanWords["items"];
  freshness: PlanWords["freshness"];
  kind: string | undefined;
}) {
  const { item, words, freshness, kind } = props;
  const { slug, name, town, done } = item;
  const change = (patch: Partial<PlanItem>): void => changePlan((plan) => changeItem(plan, item, patch));
  const where = kind ? fillIn(words.in, { kind, town }) : town;
  return (
    <li className="flex gap-3 border-line border-b py-3.5">
      <input
        type="checkbox"
        className="mt-0.5 size-6 flex-none accent-forest"
        checked={done}
        onChange={(event) => change({ done: event.target.checked })}
        aria-label={fillIn(words.done, { name })}
      />
      <div className="grid min-w-0 flex-1 gap-x-5 gap-y-2 lg:grid-cols-[1fr_11rem_15rem_auto] lg:items-start">
        <p className={done ? "text-quiet line-through" : ""}>
          <a href={`/initiatives/${slug}`} className="font-semibold text-[1.08rem]">
            {name}
          </a>
          <span className="block text-[0.92rem] text-quiet">{where}</span>
          <PlanFreshness place={item} words={freshness} />
        </p>
        <label className={item.date ? "" : "print:hidden"}>
          <span aria-hidden="true" className="block text-[0.88rem] text-quiet">
            {words.date}
          </span>
          <input
            type="date"
            className="field print:rounded-none print:border-0 print:border-b"
            value={item.date ?? ""}
            onChange={(event) => change({ date: asDate(event.target.value) })}
            aria-label={fillIn(words.dateOf, { name })}
          />
        </label>
        <label className={item.note ? "" : "print:hidden"}>
          <span aria-hidden="true" className="block text-[0.88rem] text-quiet">
            {words.note}
          </span>
          <input
            className="field print:rounded-none print:border-0 print:border-b"
            value={item.note}
            maxLength={MAX_TEXT}
            onChange={(event) => change({ note: event.target.value })}
            aria-label={fillIn(words.noteOf, { name })}
          />
        </label>
        <button
          type="button"
          className="btn btn-quiet no-print justify-self-start lg:mt-[1.35rem]"
          onClick={() => changePlan((plan) => removeItem(plan, item))}
          aria-label={fillIn(words.removeOf, { name })}
        >
          {words.remove}
        </button>
      </div>
    </li>
  );
}
