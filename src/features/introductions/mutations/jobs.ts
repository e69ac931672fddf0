import "server-only";
import { z } from "zod";
import { declareJob } from "@/lib/jobs/define";

/** Sends the letters that are due. Here, because making an introduction asks for it. */
export const sendJob = declareJob("introductions.send", z.object({}), { isMerged: true });
