import { type FormEvent, useState } from "react";
import { MAX_TEXT, WEEK_KEYS } from "../constants";
import type { Plan } from "../types";
import { changeWeek, fillIn, placeOf } from "../utils/plan";
import { changePlan } from "../utils/storage";
import { findWeekPlaces, type Suggestions } from "../utils/week";
import type { PlanNames, PlanWords } from "./plan-view";
import { PlanWeekRow } from "./plan-week-row";

type State = "idle" | "looking" | "found" | "unknown" | "failed";

/** Puts the nearest place into every part of the week that has none yet. */
function withNearest(plan: Plan, near: string, found: Suggestions): Plan {
  return WEEK_KEYS.reduce(
    (next, key) => {
      const nearest = found[key]?.[0];
      if (!nearest || next.week[key].place) return next;
      return changeWeek(next, key, { place: placeOf(nearest) });
    },
    { ...plan, near },
  );
}

/** Seven parts of an ordinary week: what is used now, and a place near that belongs to its people. */
export function PlanWeek(props: {
  plan: Plan;
  words: PlanWords["week"];
  freshness: PlanWords["freshness"];
  names: PlanNames;
}) {
  const { plan, words, freshness, names } = props;
  const [state, setState] = useState<State>("idle");
  const [found, setFound] = useState<Suggestions>({});
  const [near, setNear] = useState(plan.near);
  const [asked, setAsked] = useState("");

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault();
    const place = near.trim();
    setAsked(place);
    setState("looking");
    try {
      const places = await findWeekPlaces(place);
      if (!places) return setState("unknown");
      setFound(places);
      changePlan((current) => withNearest(current, place, places));
      setState("found");
    } catch {
      setState("failed");
    }
  }

  return (
    <section aria-labelledby="plan-week">
      <h2 id="plan-week" className="border-ink border-b-2 pb-2">
        {words.title}
      </h2>
      <p className="mt-4 max-w-[65ch]">{words.intro}</p>
      <form onSubmit={find} className="no-print mt-4 max-w-lg">
        <label htmlFor="plan-near" className="mb-1 block font-semibold">
          {words.near}
        </label>
        <div className="flex flex-wrap gap-2.5">
          <input
            id="plan-near"
            className="field min-w-44 flex-1"
            value={near}
            onChange={(event) => setNear(event.target.value)}
            required
            maxLength={MAX_TEXT}
            autoComplete="postal-code"
            aria-invalid={state === "unknown" || undefined}
            aria-describedby="plan-near-status"
          />
          <button type="submit" className="btn btn-main">
            {words.find}
          </button>
        </div>
        <p
          id="plan-near-status"
          role="status"
          className={`mt-1 min-h-6 text-[0.94rem] ${state === "unknown" || state === "failed" ? "text-cranberry" : "text-quiet"}`}
        >
          {state !== "idle" && fillIn(words[state], { near: asked })}
        </p>
      </form>
      <ul className="mt-2">
        {WEEK_KEYS.map((key) => (
          <PlanWeekRow
            key={key}
            id={key}
            row={plan.week[key]}
            suggestions={found[key]}
            words={words}
            freshness={freshness}
            kinds={names.kinds}
          />
        ))}
      </ul>
    </section>
  );
}
