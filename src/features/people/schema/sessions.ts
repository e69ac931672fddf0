import { z } from "zod";

/** Which session to end. */
export const endSessionSchema = z.object({ session: z.uuid() });
