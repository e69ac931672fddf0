import { z } from "zod";

const mailId = z
  .string()
  .regex(/^\d{1,18}$/)
  .transform(BigInt);

/** What the buttons of the desk say: try one of the mails that were given up again, or all, or drop one. */
export const letterSchema = z.union([
  z.object({ retry: z.literal("all") }),
  z.object({ retry: mailId }),
  z.object({ drop: mailId }),
]);

/** A button that says all. */
export const nothingSchema = z.object({});
