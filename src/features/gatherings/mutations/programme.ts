import "server-only";
import type { Permit } from "@/lib/permit";
import { MOST_LINES } from "../constants";
import { changeGathering } from "./gatherings";

type Edit = Permit<"gathering.edit">;

/** A line of the programme, its times by the wall clock. */
export type NewLine = {
  startsLocal: string;
  endsLocal: string | null;
  title: string;
  text: string;
  room: string;
};

/**
 * Adds a line to the programme, or changes one.
 * @param id of the line to change; null for a new one
 * @returns "full" when there are as many as there may be, "missing" when the line is gone
 */
export async function saveLine(
  { actor }: Edit,
  gatheringId: string,
  id: string | null,
  line: NewLine,
): Promise<"done" | "full" | "missing"> {
  return changeGathering({ actor, gatheringId, version: null }, async (tx) => {
    if (id !== null) {
      const { count } = await tx.gatheringSession.updateMany({ where: { id, gatheringId }, data: line });
      return { data: {}, result: count > 0 ? ("done" as const) : ("missing" as const) };
    }
    const position = await tx.gatheringSession.count({ where: { gatheringId } });
    if (position >= MOST_LINES) return { data: {}, result: "full" as const };
    await tx.gatheringSession.create({ data: { gatheringId, position, ...line } });
    return { data: {}, result: "done" as const };
  });
}

/** Removes a line of the programme; one of another gathering stays. */
export async function removeLine({ actor }: Edit, gatheringId: string, id: string): Promise<void> {
  await changeGathering({ actor, gatheringId, version: null }, async (tx) => {
    await tx.gatheringSession.deleteMany({ where: { id, gatheringId } });
    return { data: {}, result: undefined };
  });
}
