import { useState } from "react";
import type { Plan } from "../types";
import { planCalendar } from "../utils/calendar";
import { isEmptyPlan } from "../utils/plan";
import { changePlan } from "../utils/storage";
import type { PlanNames, PlanWords } from "./plan-view";

/** Hands a text to the browser as a file to keep. */
function download(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Print, take to the calendar, clear, and have it back. */
export function PlanActions(props: {
  plan: Plan;
  words: PlanWords["actions"];
  names: PlanNames;
  onClear: () => void;
}) {
  const { plan, words, names } = props;
  const [cleared, setCleared] = useState<Plan | null>(null);
  const empty = isEmptyPlan(plan);
  const dated = plan.items.some((item) => item.date);

  function toCalendar(): void {
    const text = planCalendar(plan.items, {
      origin: location.origin,
      now: new Date(),
      summary: ({ way, name }) => `${names.ways[way]}: ${name}`,
    });
    if (text) download(text, words.file);
  }

  function clear(): void {
    setCleared(plan);
    changePlan(() => null);
    props.onClear();
  }

  function undo(): void {
    changePlan((current) => (isEmptyPlan(current) ? cleared : current));
    setCleared(null);
  }

  return (
    <div className="no-print border-ink border-t-2 pt-5">
      <div className="flex flex-wrap items-center gap-3">
        <button type="button" className="btn btn-main" onClick={() => window.print()}>
          {words.print}
        </button>
        {dated && (
          <button type="button" className="btn" onClick={toCalendar}>
            {words.calendar}
          </button>
        )}
        {!empty && (
          <button type="button" className="btn btn-quiet" onClick={clear}>
            {words.clear}
          </button>
        )}
      </div>
      <p className="mt-2 text-[0.92rem] text-quiet">{words.calendarHelp}</p>
      <div role="status" className="mt-2">
        {cleared && empty && (
          <p className="note flex flex-wrap items-center gap-4">
            {words.cleared}
            <button type="button" className="btn" onClick={undo}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
