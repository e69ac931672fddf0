"use client";

import { createContext, useContext } from "react";
import type { ActionState } from "@/lib/action/types";

const StateContext = createContext<ActionState>({ state: "idle" });

/** Hands the state of a form to its fields. */
export const FormStateProvider = StateContext.Provider;

/** What a field knows of itself: what was typed before, and what was wrong with it. */
export function useField(name: string): { error: string | null; typed: string[] | null } {
  const state = useContext(StateContext);
  if (state.state !== "error") return { error: null, typed: null };
  return { error: state.fieldErrors[name] ?? null, typed: state.values[name] ?? [] };
}

/** What is wrong with any of these fields, by name. */
export function useErrors(names: readonly string[]): { name: string; error: string }[] {
  const state = useContext(StateContext);
  if (state.state !== "error") return [];
  return names.flatMap((name) => {
    const error = state.fieldErrors[name];
    return error ? [{ name, error }] : [];
  });
}

/** Ids of a field's parts. */
export function fieldIds(name: string) {
  return { control: `field-${name}`, help: `field-${name}-help`, error: `field-${name}-error` };
}
