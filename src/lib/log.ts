import { pino } from "pino";
import { env } from "./env";

/** Structured log on standard output. Never a query string, an address, or anything a person typed. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
