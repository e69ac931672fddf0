"use client";

import { type ReactNode, useActionState, useEffect, useLayoutEffect, useRef, useState } from "react";
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

/** What a person calls a field of the form: its label, or the legend of a choice. */
function labelOf(form: HTMLFormElement, name: string): string {
  const control = form.querySelector(`#${CSS.escape(fieldIds(name).control)}`);
  const isLabelled =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement;
  const label = isLabelled ? control.labels?.[0] : control?.querySelector("legend");
  return label?.textContent?.trim() ?? "";
}

/** Each mistake with the name of its field, which only the page knows: without JavaScript it stands alone. */
function ErrorList({ errors }: { errors: Record<string, string> }) {
  const list = useRef<HTMLUListElement>(null);
  const [labels, setLabels] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    const form = list.current?.closest("form");
    if (form) setLabels(Object.fromEntries(Object.keys(errors).map((name) => [name, labelOf(form, name)])));
  }, [errors]);
  const all = Object.entries(errors);
  if (all.length === 0) return null;
  return (
    <ul ref={list}>
      {all.map(([name, error]) => (
        <li key={name}>
          <a href={`#${fieldIds(name).control}`}>{labels[name] ? `${labels[name]}: ${error}` : error}</a>
        </li>
      ))}
    </ul>
  );
}
