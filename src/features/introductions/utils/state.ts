import type { DeskState, SideState } from "../types";
import { isOver } from "./round";

type State =
  | "draft"
  | "sending"
  | "asking_first"
  | "asking_second"
  | "agreed"
  | "ended"
  | "undone"
  | "by_hand";

/**
 * Where an introduction stands for one side. It depends on her own answer, on both yeses and on the calendar: not on
 * what the other said or left unsaid.
 * @param closesOn midnight UTC of the closing day
 */
export function sideState(
  introduction: { state: State; closesOn: Date },
  own: { answer: boolean | null },
  now: Date,
): SideState {
  if (introduction.state === "agreed") return "agreed";
  if (introduction.state === "ended" || isOver(introduction.closesOn, now)) return "over";
  return own.answer === null ? "ask" : "answered";
}

/** Where it stands for organizers: a no before the closing day is no news. */
export function deskState(state: State): DeskState {
  return state === "asking_first" || state === "asking_second" ? "under_way" : state;
}
