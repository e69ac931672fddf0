import { z } from "zod";
import { declareJob } from "@/lib/jobs/define";

/** Tells the members of the groups that hold a meeting that it was planned. */
export const inviteJob = declareJob("meetings.invite", z.object({ meetingId: z.uuid() }));
