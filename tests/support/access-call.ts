// Calls server actions as a browser would, without a server. The test file mocks Next by `next-mocks`.
import { TIME_FIELD } from "@/lib/action/form-data";
import { formTime } from "@/lib/action/guard";
import type { ActionState } from "@/lib/action/types";
import { SESSION_COOKIE } from "@/lib/auth/cookies";
import { setCookies } from "./next-mocks";

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;

/** Longer ago than any form asks for, and less than a day. */
const SHOWN_AGO = 3_600_000;

function toForm(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  form.set(TIME_FIELD, formTime(Date.now() - SHOWN_AGO));
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value);
  }
  return form;
}

const isRedirect = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_REDIRECT;");

/**
 * Calls an action as whoever holds this session.
 * @returns "done" (also when it leads to another page), or the code of the failure
 */
export async function callAs(
  session: string | null,
  action: Action,
  fields: Record<string, string | string[]>,
): Promise<string> {
  setCookies(session === null ? {} : { [SESSION_COOKIE]: session });
  try {
    const state = await action({ state: "idle" }, toForm(fields));
    return state.state === "error" ? state.code : "done";
  } catch (error) {
    if (isRedirect(error)) return "done";
    throw error;
  }
}
