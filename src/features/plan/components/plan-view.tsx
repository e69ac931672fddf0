"use client";

import { useState } from "react";
import type { Way } from "@/features/initiatives/types";
import type { Messages } from "@/i18n/messages";
import { isPlanKept } from "../utils/storage";
import { PlanActions } from "./plan-actions";
import { PlanItems } from "./plan-items";
import { PlanWeek } from "./plan-week";
import { usePlan } from "./use-plan";

export type PlanWords = Messages["plan"]["view"];

export type PlanNames = {
  ways: Record<Way, string>;
  /** Labels of the kinds by key. */
  kinds: Record<string, string>;
};

/** The plan of this browser: to do, the week, and what can be done with it. All words come from the server. */
export function PlanView({ words, names }: { words: PlanWords; names: PlanNames }) {
  const plan = usePlan();
  // Cleared with the plan: what the form for the week still shows, on a screen that others may use.
  const [clearings, setClearings] = useState(0);
  // The server does not know the plan: the first picture leaves its room free.
  if (!plan) return <div className="min-h-[80vh] noscript:hidden" />;
  return (
    <div className="space-y-12">
      {!isPlanKept() && <p className="note no-print">{words.notKept}</p>}
      <PlanItems items={plan.items} words={words.items} freshness={words.freshness} names={names} />
      <PlanWeek key={clearings} plan={plan} words={words.week} freshness={words.freshness} names={names} />
      <p className="text-[0.94rem] text-quiet">{words.check}</p>
      <PlanActions
        plan={plan}
        words={words.actions}
        names={names}
        onClear={() => setClearings(clearings + 1)}
      />
    </div>
  );
}
