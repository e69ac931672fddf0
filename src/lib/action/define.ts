import { unstable_rethrow } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { Locale } from "@/i18n/locales";
import type { Actor } from "../actor";
import { getActor } from "../auth/session";
import { ConflictError, isDatabaseDown, MissingError, TooOftenError } from "../errors";
import { setRetryAfter } from "../http";
import { log } from "../log";
import { type Decision, type Denied, isDenied, type Permit } from "../permit";
import { consumeAsVisitor, type VisitorLimit } from "../rate-limit";
import { readValues, toInput } from "./form-data";
import { isRobot } from "./guard";
import type { ActionState, ErrorCode, FormValues } from "./types";
import { fieldErrorsOf } from "./zod-messages";

/** What `run` may answer when nothing was changed, besides throwing. */
export type Failure = {
  code: ErrorCode;
  /** Key of a message, `@people.errors.codeWrong`, by field. */
  fields?: Record<string, string>;
  /** Key of a message to say instead of the usual one for the code. */
  message?: string;
  /** Numbers and names that the messages hold. */
  values?: Record<string, number | string>;
  retryAfterSeconds?: number;
  /** What fields hold when the form comes back, in place of what was typed into them. */
  fill?: FormValues;
};

type Success = { message: string };

type Call<Input, Action extends string> = {
  input: Input;
  actor: Actor;
  permit: Permit<Action>;
  locale: Locale;
};

type Definition<Schema extends z.ZodType, Action extends string> = {
  schema: Schema;
  /** Who may; without one anybody may, and `limit` is needed. */
  permission?: (actor: Actor, input: z.output<Schema>) => Decision<Action> | Promise<Decision<Action>>;
  /** For forms that need no sign-in: how often, and that no robot filled it. */
  limit?: VisitorLimit;
  /** `{message}` (a key) when done, a failure, or never by `redirect()`. */
  run: (call: Call<z.output<Schema>, Action>) => Promise<Success | Failure>;
};

class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const OPEN = { denied: "forbidden" } satisfies Denied;

async function execute<Schema extends z.ZodType, Action extends string>(
  { schema, permission, limit, run }: Definition<Schema, Action>,
  form: FormData,
): Promise<Success | Failure> {
  const parsed = schema.safeParse(toInput(readValues(form)));
  if (!parsed.success) return { code: "invalid", fields: fieldErrorsOf(parsed.error) };
  const actor = await getActor();
  const decision = permission ? await permission(actor, parsed.data) : OPEN;
  if (permission && isDenied(decision)) return { code: decision.denied };
  if (limit) {
    if (isRobot(form)) return { code: "robot" };
    const result = await consumeAsVisitor(limit);
    if (!result.ok) return { code: "rate_limited", retryAfterSeconds: result.retryAfterSeconds };
  }
  const locale = (await getLocale()) as Locale;
  // Without a permission there is no permit, and `Action` is `never`: nothing can be asked of it.
  return run({ input: parsed.data, actor, permit: decision as Permit<Action>, locale });
}

/** Errors that belong to the input or the moment; others are ours: logged by name, and the form comes back. */
function failureOf(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof ConflictError) return { code: "conflict" };
  if (error instanceof MissingError) return { code: "missing" };
  if (error instanceof TooOftenError) {
    return { code: "rate_limited", retryAfterSeconds: error.retryAfterSeconds };
  }
  if (isDatabaseDown(error)) return { code: "unavailable" };
  const { name, stack } = error instanceof Error ? error : new Error();
  log.error({ name, frames: stack?.split("\n").filter((line) => /^\s+at /.test(line)) }, "action failed");
  return { code: "unexpected" };
}

/** Ends an action from deep inside with a failure. */
export function refuse(failure: Failure): never {
  throw new Refusal(failure);
}

/**
 * A server action: parses, asks who it is, checks permission and limits, and runs. Expected failures are
 * values: one sentence on top, one per field, and what was typed.
 */
export function defineAction<Schema extends z.ZodType, Action extends string = never>(
  definition: Definition<Schema, Action>,
): (before: ActionState, form: FormData) => Promise<ActionState> {
  return async (_before, form) => {
    let outcome: Success | Failure;
    try {
      outcome = await execute(definition, form);
    } catch (error) {
      unstable_rethrow(error);
      outcome = failureOf(error);
    }
    const t = await getTranslations();
    const say = (key: string, values?: Failure["values"]) =>
      t(key.replace(/^@/, "") as Parameters<typeof t>[0], values as never);
    if (!("code" in outcome)) return { state: "ok", message: outcome.message && say(outcome.message) };
    const wait = outcome.retryAfterSeconds;
    if (wait !== undefined) await setRetryAfter(wait);
    const numbers = { minutes: Math.ceil((wait ?? 60) / 60), ...outcome.values };
    return {
      state: "error",
      code: outcome.code,
      message: say(outcome.message ?? `common.form.errors.${outcome.code}`, numbers),
      fieldErrors: Object.fromEntries(
        Object.entries(outcome.fields ?? {}).map(([field, key]) => [field, say(key, numbers)]),
      ),
      values: { ...readValues(form), ...outcome.fill },
    };
  };
}
