import { ownStorage } from "@/lib/shared-tab";
import { PLAN_KEY } from "../constants";
import type { Plan } from "../types";
import { parsePlan } from "./plan";

const listeners = new Set<() => void>();
/** Where the plan lives when the browser keeps nothing: until the page is closed. */
let memory: string | null = null;
let keeps = true;
let last: { raw: string | null; plan: Plan } | null = null;

function readRaw(): string | null {
  if (!keeps) return memory;
  try {
    return ownStorage().getItem(PLAN_KEY);
  } catch {
    keeps = false;
    return memory;
  }
}

function writeRaw(raw: string | null): void {
  memory = raw;
  try {
    if (raw === null) ownStorage().removeItem(PLAN_KEY);
    else ownStorage().setItem(PLAN_KEY, raw);
    keeps = true;
  } catch {
    keeps = false;
  }
}

/** The plan of this browser; the same object as long as nothing changed. */
export function readPlan(): Plan {
  const raw = readRaw();
  if (last?.raw !== raw || !last) last = { raw, plan: parsePlan(raw) };
  return last.plan;
}

/**
 * Changes the plan, starting from what is stored at this moment: another tab may have changed it.
 * @param change gives the new plan, or null to leave nothing behind in the storage
 */
export function changePlan(change: (plan: Plan) => Plan | null): void {
  const next = change(readPlan());
  writeRaw(next && JSON.stringify(next));
  for (const listener of listeners) listener();
}

/** Whether the browser keeps the plan after the page is closed; false where storage is blocked or full. */
export function isPlanKept(): boolean {
  return keeps;
}

/** Calls back when the plan changes, here or in another tab. Gives the function that ends it. */
export function watchPlan(listener: () => void): () => void {
  const fromOtherTab = (event: StorageEvent): void => {
    // A null key: everything was cleared.
    if (event.key === PLAN_KEY || event.key === null) listener();
  };
  listeners.add(listener);
  window.addEventListener("storage", fromOtherTab);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", fromOtherTab);
  };
}
