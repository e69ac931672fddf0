"use client";

import type { ReactNode } from "react";
import { fieldIds, useField } from "@/components/ui/form/form-state";

/** What is shared with the other side, as one group: what is wrong is said of all of it. */
export function SharesField({ label, help, children }: { label: string; help: string; children: ReactNode }) {
  const { error } = useField("shares");
  const ids = fieldIds("shares");
  return (
    <fieldset
      id={ids.control}
      tabIndex={-1}
      className="form-field gap-4"
      data-wrong={error ? "" : undefined}
      aria-describedby={error ? `${ids.help} ${ids.error}` : ids.help}
    >
      <legend className="font-semibold">{label}</legend>
      <p id={ids.help} className="field-help">
        {help}
      </p>
      {children}
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
