import { useSyncExternalStore } from "react";
import type { Plan } from "../types";
import { readPlan, watchPlan } from "../utils/storage";

/** The plan of this browser, or null on the server and for the first picture. */
export function usePlan(): Plan | null {
  return useSyncExternalStore(watchPlan, readPlan, () => null);
}
