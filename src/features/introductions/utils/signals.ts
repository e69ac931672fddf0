import { z } from "zod";

/** Less of it is no reason worth a line. */
const SMALLEST = 0.3;

const signalSchema = z.object({
  name: z.enum(["category", "words", "near", "remote", "dates", "language", "terms", "purpose", "ways"]),
  value: z.number().min(SMALLEST),
  miles: z.number().optional(),
  words: z.array(z.object({ own: z.string(), theirs: z.string() })).optional(),
});

/** Why two fit: the name of a message, with what it needs. */
export type Reason =
  | { name: "category" | "remote" | "dates" | "language" | "terms" | "purpose" | "ways" }
  | { name: "near"; miles: number }
  | { name: "words"; words: string };

function toReason({ name, miles, words }: z.output<typeof signalSchema>): Reason[] {
  if (name === "near") return miles === undefined ? [] : [{ name, miles: Math.round(miles) }];
  if (name !== "words") return [{ name }];
  const told = [...new Set((words ?? []).map(({ own }) => own))].slice(0, 3).join(", ");
  return told ? [{ name, words: told }] : [];
}

/** The reasons among what matching wrote down; what it does not know is left out. */
export function readReasons(signals: unknown): Reason[] {
  if (!Array.isArray(signals)) return [];
  return signals.flatMap((signal) => {
    const read = signalSchema.safeParse(signal);
    return read.success ? toReason(read.data) : [];
  });
}
