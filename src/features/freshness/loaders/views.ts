import { headers } from "next/headers";
import { isPageRead } from "@/lib/http";
import { countView } from "../mutations/views";
import { isRobotName } from "../utils/reader";

/** Counts that somebody opened the page of an entry: not what a browser fetches ahead, nor what a robot reads. */
export async function noteView(initiativeId: number): Promise<void> {
  if (isRobotName((await headers()).get("user-agent")) || !(await isPageRead())) return;
  countView(initiativeId);
}
