import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import { LANES } from "../constants";
import { type Delivery, deliverNext, type Outcome } from "./deliver";

/** Milliseconds between two looks for something urgent while bulk mail goes out. */
const LOOK = 500;

type Shared = {
  busy: Set<string>;
  signal: AbortSignal;
  sent: number;
  hadConflict: boolean;
  /** Lanes at work; `done` is aborted when the last of them has ended. */
  openLanes: number;
  done: AbortController;
};

async function send(delivery: Delivery, shared: Shared, isUrgentOnly: boolean): Promise<Outcome> {
  if (shared.signal.aborted) return "none";
  const outcome = await deliverNext(delivery, { busy: shared.busy, isUrgentOnly });
  if (outcome === "sent") shared.sent++;
  if (outcome === "conflict") shared.hadConflict = true;
  return outcome;
}

/** Sends until nothing is left. */
async function runLane(delivery: Delivery, shared: Shared): Promise<void> {
  try {
    let outcome: Outcome;
    do outcome = await send(delivery, shared, false);
    while (outcome !== "none" && outcome !== "server_down");
  } finally {
    if (--shared.openLanes === 0) shared.done.abort();
  }
}

/** Keeps free for what somebody waits for, as long as the others are at work. */
async function runUrgentLane(delivery: Delivery, shared: Shared): Promise<void> {
  for (;;) {
    const outcome = await send(delivery, shared, true);
    if (outcome === "server_down" || (outcome === "none" && shared.openLanes === 0)) return;
    if (outcome === "none") await pause(LOOK, undefined, { signal: shared.done.signal }).catch(() => {});
  }
}

/**
 * Sends everything that is due: a few mails at a time, and beside them a lane for what somebody waits for.
 * @param signal ends it after the mails that are under way
 * @returns how many were sent
 */
export async function drainOutbox(delivery: Delivery, signal: AbortSignal): Promise<number> {
  const shared: Shared = {
    busy: new Set(),
    signal,
    sent: 0,
    hadConflict: false,
    openLanes: 0,
    done: new AbortController(),
  };
  do {
    // Two lanes, or two workers, met at one recipient: whoever was second looks again.
    if (shared.hadConflict) await pause(LOOK);
    Object.assign(shared, { hadConflict: false, openLanes: LANES, done: new AbortController() });
    shared.busy.clear();
    const lanes = Array.from({ length: LANES }, () => runLane(delivery, shared));
    const ended = await Promise.allSettled([...lanes, runUrgentLane(delivery, shared)]);
    const failed = ended.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  } while (shared.hadConflict && !signal.aborted);
  return shared.sent;
}
