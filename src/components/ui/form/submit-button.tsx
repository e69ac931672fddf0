"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

/** Sends the form; says so while it is under way, and cannot send it twice meanwhile. */
export function SubmitButton({
  children,
  name,
  value,
  label,
  isQuiet = false,
}: {
  children: ReactNode;
  name?: string;
  value?: string;
  /** What it does, in full, for whoever does not see beside what it stands. Begins with the words on it. */
  label?: string;
  isQuiet?: boolean;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-label={label}
      aria-disabled={pending || undefined}
      onClick={(event) => pending && event.preventDefault()}
      className={isQuiet ? "btn" : "btn btn-main"}
      data-pending={pending ? "" : undefined}
    >
      {children}
    </button>
  );
}
