import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { announceJob } from "./mutations/announce";
import { runTalkDigest } from "./mutations/digest";
import { mailAnnouncement } from "./mutations/mail-announcement";

/** Mails an announcement to its group. */
export const mailAnnouncements = handleJob(announceJob, ({ id }, signal) => mailAnnouncement(id, signal));

/** Tells members once a day what was written in their groups. */
export const talkDigest = handleJob(
  declareJob("talk.digest", z.object({}), { isMerged: true }),
  async (_, signal) => {
    log.info({ sent: await runTalkDigest(new Date(), signal) }, "talk digest");
  },
);
