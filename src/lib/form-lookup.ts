import type { z } from "zod";
import { problem } from "./problem";
import { consumeAsVisitor, type VisitorLimit } from "./rate-limit";

/** Bytes of a question that a form asks while it is filled in. */
const LONGEST_BODY = 4_000;

/**
 * The question of a form, counted against a limit.
 * @returns null when it cannot be read; an answer when it is too long or comes too often
 */
export async function readSmallJson<T extends z.ZodType>(
  request: Request,
  schema: T,
  limit: VisitorLimit,
): Promise<z.output<T> | Response | null> {
  if (Number(request.headers.get("content-length") ?? 0) > LONGEST_BODY) return problem(413);
  const text = await request.text();
  if (text.length > LONGEST_BODY) return problem(413);
  const result = await consumeAsVisitor(limit);
  if (!result.ok) return problem(429, {}, { "retry-after": String(result.retryAfterSeconds) });
  try {
    return schema.safeParse(JSON.parse(text.replaceAll("\\u0000", ""))).data ?? null;
  } catch {
    return null;
  }
}
