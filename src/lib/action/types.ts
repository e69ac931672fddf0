/** What was typed, by field; a field that occurs several times has several values. */
export type FormValues = Record<string, string[]>;

/** Why nothing was changed. */
export type ErrorCode =
  | "invalid"
  /** Nothing is wrong: something should be seen before it goes on. */
  | "notice"
  | "sign_in"
  | "forbidden"
  | "rate_limited"
  | "robot"
  | "conflict"
  | "missing"
  | "unavailable"
  | "unexpected";

/** Where a form stands: untouched, done, or sent back with what was typed. All sentences in the reader's language. */
export type ActionState =
  | { state: "idle" }
  | { state: "ok"; message: string }
  | {
      state: "error";
      code: ErrorCode;
      message: string;
      fieldErrors: Record<string, string>;
      values: FormValues;
    };
