import { z } from "zod";
import { ACTS, ANSWERS, LAST_PAGE } from "./constants";

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the queue shows: entries that are due, or websites that something is wrong with. */
const viewSchema = z.object({
  show: z.preprocess(first, z.enum(["due", "websites"]).catch("due")),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(LAST_PAGE).catch(1)),
});
export type QueueView = z.output<typeof viewSchema>;

/** Reads the parameters of the queue's address. */
export function readQueueView(params: Record<string, string | string[] | undefined>): QueueView {
  return viewSchema.parse(params);
}

const number = z.coerce.number().int().min(1).max(2_147_483_647);

/** A button of the queue: what is done, to which entry, seen at which version; in one value, as forms send buttons. */
export const tendSchema = z.object({
  do: z
    .string()
    .regex(/^\w{1,20} \d{1,10} \d{1,10}$/)
    .transform((text) => {
      const [act, id, seen] = text.split(" ");
      return { act, id, seen } as Record<string, unknown>;
    })
    .pipe(z.object({ act: z.enum(ACTS), id: number, seen: number })),
});

export const confirmSchema = z.object({ slug: z.string().min(1).max(200), seen: number });

export const answerSchema = z.object({ token: z.string().min(1).max(200), answer: z.enum(ANSWERS) });
