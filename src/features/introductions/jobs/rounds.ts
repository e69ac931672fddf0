import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { closeRounds } from "../mutations/close";
import { askHowItWent } from "../mutations/follow-up";
import { sendJob } from "../mutations/jobs";
import { sendDue } from "../mutations/send";

/** First letters, ten minutes after an organizer sent them. */
export const sendIntroductions = handleJob(sendJob, async (_data, signal) => {
  const moved = await sendDue(new Date(), signal);
  if (moved > 0) log.info({ moved }, "introductions sent");
});

/** The closing day of a round. */
export const closeIntroductions = handleJob(declareJob("introductions.close", z.object({})), async () => {
  const ended = await closeRounds(new Date());
  log.info({ ended }, "rounds closed");
});

/** How it went. */
export const followUpIntroductions = handleJob(
  declareJob("introductions.follow-up", z.object({})),
  async (_data, signal) => {
    const asked = await askHowItWent(new Date(), signal);
    log.info({ asked }, "asked how it went");
  },
);
