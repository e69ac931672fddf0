"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { ActionState } from "@/lib/action/types";
import { FormStateProvider, fieldIds } from "./form-state";

type Action = (before: ActionState, form: FormData) => Promise<ActionState>;

const IDLE: ActionState = { state: "idle" };

type Props = {
  action: Action;
  words: { problem: string };
  children: ReactNode;
  /** Where the answer of a page without JavaScript is shown. */
  permalink?: string;
  className?: string;
  /** What the form says before it is sent: one that comes back from somewhere else. */
  initial?: ActionState;
};

/** A form around a server action. Works without JavaScript; after a mistake it holds what was typed. */
export function ActionForm({ action, words, children, permalink, className, initial = IDLE }: Props) {
  const [state, submit] = useActionState<ActionState, FormData>(action, initial, permalink);
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.state !== "idle") message.current?.focus();
  }, [state]);
  return (
    <FormStateProvider value={state}>
      <form action={submit} noValidate className={className ?? "form"}>
        {state.state === "ok" && state.message && (
          <div ref={message} tabIndex={-1} role="status" className="note">
            {state.message}
          </div>
        )}
        {state.state === "error" && (
          <div
            ref={message}
            tabIndex={-1}
            role="alert"
            className={state.code === "notice" ? "note" : "form-problem"}
          >
            <p className="font-bold">{state.message || words.problem}</p>
            <ErrorList errors={state.fieldErrors} />
          </div>
        )}
        {children}
      </form>
    </FormStateProvider>
  );
}

function ErrorList({ errors }: { errors: Record<string, string> }) {
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <ul>
      {all.map(([name, error]) => (
        <li key={name}>
          <a href={`#${fieldIds(name).control}`}>{error}</a>
        </li>
      ))}
    </ul>
  );
}
