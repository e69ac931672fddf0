"use client";

import type { ReactNode } from "react";
import { useErrors } from "./form-state";

/**
 * Fields of a form that most people leave alone, behind a line that opens them; open by itself when something is
 * wrong with one of them.
 * @param names of its fields
 */
export function FormMore({
  summary,
  names,
  children,
}: {
  summary: ReactNode;
  names: readonly string[];
  children: ReactNode;
}) {
  const isWrong = useErrors(names).length > 0;
  return (
    <details open={isWrong || undefined} className="form-more">
      <summary>{summary}</summary>
      <div className="form-more-fields">{children}</div>
    </details>
  );
}
