import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { log } from "@/lib/log";
import { offerDuePlaces } from "./mutations/places";
import { remindComing, tellEverybody } from "./mutations/remind";
import { tellJob } from "./mutations/tell";

/** Hands on places that became free and that nobody took in time. Safe to run twice. */
export const offerPlaces = handleJob(
  declareJob("gatherings.offer", z.object({}), { isMerged: true }),
  async (_data, signal) => {
    await offerDuePlaces(new Date(), signal);
  },
);

/** Reminds those who come, a week and a day before. Safe to run twice. */
export const remindRegistered = handleJob(
  declareJob("gatherings.remind", z.object({}), { isMerged: true }),
  async (_data, signal) => {
    const reminded = await remindComing(new Date(), signal);
    if (reminded > 0) log.info({ reminded }, "gatherings");
  },
);

/** Tells those who come that something changed, or that it does not take place. */
export const tellRegistered = handleJob(tellJob, tellEverybody);
