"use client";

import { WAYS } from "@/features/initiatives/constants";
import type { Way } from "@/features/initiatives/types";
import type { PlanPlace } from "../types";
import { toggleItem, waysPlanned } from "../utils/plan";
import { changePlan } from "../utils/storage";
import { usePlan } from "./use-plan";

type PlanButtonLabels = {
  /** On the button while nothing is planned here. */
  add: string;
  /** On the button, before the ways planned. */
  planned: string;
  /** The question above the choices. */
  question: string;
  /** Link to the plan. */
  open: string;
  ways: Record<Way, string>;
};

/**
 * Puts an initiative into the plan of this browser: a button that opens the five things one can want to do.
 * Hidden without JavaScript, because nothing could be kept then.
 */
export function PlanButton({ initiative, labels }: { initiative: PlanPlace; labels: PlanButtonLabels }) {
  const plan = usePlan();
  const planned = plan ? waysPlanned(plan, initiative.slug) : [];
  const toggle = (way: Way): void => changePlan((current) => toggleItem(current, initiative, way));
  return (
    <details className="no-print inline-block max-w-full align-top noscript:hidden">
      <summary
        className={`btn list-none [&::-webkit-details-marker]:hidden ${planned.length ? "btn-main" : ""}`}
      >
        {planned.length
          ? `${labels.planned} ${planned.map((way) => labels.ways[way].toLocaleLowerCase()).join(", ")}`
          : labels.add}
      </summary>
      <fieldset className="mt-2 rounded-lg border-[1.5px] border-ink bg-card p-4">
        <legend className="sr-only">{labels.question}</legend>
        <p aria-hidden="true" className="mb-2 font-semibold">
          {labels.question}
        </p>
        <div className="flex flex-wrap gap-2">
          {WAYS.map((way) => (
            <label key={way} className="chip min-h-11">
              <input
                type="checkbox"
                className="size-4 accent-current"
                checked={planned.includes(way)}
                onChange={() => toggle(way)}
              />
              {labels.ways[way]}
            </label>
          ))}
        </div>
        <a href="/plan" className="mt-2 inline-flex min-h-11 items-center">
          {labels.open}
        </a>
      </fieldset>
    </details>
  );
}
