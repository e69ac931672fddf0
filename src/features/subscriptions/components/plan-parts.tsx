"use client";

import type { ReactNode } from "react";
import { usePlan } from "@/features/plan/components/use-plan";
import type { Plan } from "@/features/plan/types";
import { MOST_VISITS } from "../constants";

/** What is still to be done, as it is sent: no notes, no names. */
function toSend({ items }: Plan): { slug: string; way: string; date: string | null }[] {
  const open = items.filter(({ done }) => !done);
  return open.slice(0, MOST_VISITS).map(({ slug, way, date }) => ({ slug, way, date }));
}

/** Shows what is in it only where there is a plan with something to do. */
export function WithPlan({ children }: { children: ReactNode }) {
  const plan = usePlan();
  return plan && toSend(plan).length > 0 ? children : null;
}

/** The plan of this browser as a field of a form. */
export function PlanField() {
  const plan = usePlan();
  return <input type="hidden" name="plan" value={JSON.stringify(plan ? toSend(plan) : [])} />;
}
