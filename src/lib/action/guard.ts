import { env } from "../env";
import { readToken, signToken } from "../secrets";
import { TIME_FIELD, TRAP_FIELD } from "./form-data";

/** Milliseconds that a form may stay open: a day, then it is simply shown again. */
const MAX_AGE = 86_400_000;

/** The moment a form was shown, signed; goes into the form and comes back with it. */
export function formTime(now = Date.now()): string {
  return signToken("form", String(now));
}

/** Whether a robot sent this: it filled the field that people don't see, or was faster than any person. */
export function isRobot(form: FormData, now = Date.now()): boolean {
  if (form.get(TRAP_FIELD)) return true;
  const shown = Number(readToken("form", String(form.get(TIME_FIELD) ?? "")) ?? Number.NaN);
  const age = now - shown;
  return !(age >= env.FORM_MIN_SECONDS * 1000 && age < MAX_AGE);
}
