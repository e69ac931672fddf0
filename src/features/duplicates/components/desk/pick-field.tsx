"use client";

import type { ReactNode } from "react";
import { fieldIds, useField } from "@/components/ui/form/form-state";
import "./duplicates.css";

export type PickOption = {
  value: string;
  /** What is chosen, in words. */
  label: string;
  /** What one gets with it. */
  content?: ReactNode;
};

type Props = {
  name: string;
  label: string;
  options: readonly PickOption[];
  defaultValue: string;
  /** Only to be looked at. */
  isFixed?: boolean;
};

/** One of two, each with what it holds: side by side, on a phone one under the other. */
export function PickField({ name, label, options, defaultValue, isFixed = false }: Props) {
  const { typed, error } = useField(name);
  const ids = fieldIds(name);
  const chosen = typed?.[0] ?? defaultValue;
  return (
    <fieldset
      id={ids.control}
      tabIndex={-1}
      className="pick"
      data-wrong={error ? "" : undefined}
      aria-describedby={error ? ids.error : undefined}
    >
      <legend>{label}</legend>
      <div className="pick-options">
        {options.map(({ value, label: words, content }) => (
          <div
            key={`${value} ${chosen === value}`}
            className="pick-option"
            data-wide={content ? undefined : ""}
          >
            {isFixed ? (
              <p className="font-semibold text-quiet">{words}</p>
            ) : (
              <label className="check">
                <input
                  type="radio"
                  name={name}
                  value={value}
                  defaultChecked={chosen === value}
                  aria-describedby={content ? `${ids.control}-${value}` : undefined}
                />
                <span>{words}</span>
              </label>
            )}
            {content && (
              <div id={`${ids.control}-${value}`} className="pick-content">
                {content}
              </div>
            )}
          </div>
        ))}
      </div>
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
