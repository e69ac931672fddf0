import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { inviteMembers } from "./mutations/invite";
import { remindComing } from "./mutations/remind";
import { inviteJob } from "./utils/invite-job";

/** Tells members that a meeting was planned. Safe to run twice. */
export const inviteToMeeting = handleJob(inviteJob, async ({ meetingId }, signal) => {
  const invited = await inviteMembers(meetingId, new Date(), signal);
  log.info({ invited }, "meeting planned");
});

/** Reminds who comes to what begins within a day. Safe to run twice. */
export const remindOfMeetings = handleJob(
  declareJob("meetings.remind", z.object({}), { isMerged: true }),
  async (_, signal) => {
    const reminded = await remindComing(new Date(), signal);
    if (reminded) log.info({ reminded }, "meetings soon");
  },
);
