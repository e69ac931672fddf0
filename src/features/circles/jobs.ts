import { z } from "zod";
import { declareJob, handleJob } from "@/lib/jobs/define";
import { askCircles, closeCircles, remindCircles } from "./mutations/closing";

/** Reminds of dates on the next day, asks circles whose third date is over, and counts the answers on their day. */
export const tendCircles = handleJob(
  declareJob("circles.tend", z.object({}), { isMerged: true }),
  async () => {
    const now = new Date();
    await remindCircles(now);
    await askCircles(now);
    await closeCircles(now);
  },
);
