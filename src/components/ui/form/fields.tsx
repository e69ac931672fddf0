"use client";

import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from "react";
import { fieldIds, useField } from "./form-state";

type Common = { name: string; label: ReactNode; help?: ReactNode };
export type Option = { value: string; label: string; lang?: string };

/** Label above, help under it, the control, and what is wrong with it. */
function Frame({ name, label, help, children }: Common & { children: ReactNode }) {
  const { error } = useField(name);
  const ids = fieldIds(name);
  return (
    <div className="form-field" data-wrong={error ? "" : undefined}>
      <label htmlFor={ids.control}>{label}</label>
      {help && (
        <p id={ids.help} className="field-help">
          {help}
        </p>
      )}
      {children}
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function useDescription(name: string, help: ReactNode) {
  const { error } = useField(name);
  const ids = fieldIds(name);
  const describedBy = [help && ids.help, error && ids.error].filter(Boolean).join(" ");
  return {
    id: ids.control,
    name,
    "aria-describedby": describedBy || undefined,
    "aria-invalid": error ? true : undefined,
  };
}

/** One line of text. */
export function TextField({
  label,
  help,
  name,
  defaultValue = "",
  ...rest
}: Common & { defaultValue?: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    "name" | "defaultValue"
  >) {
  const { typed } = useField(name);
  const description = useDescription(name, help);
  return (
    <Frame name={name} label={label} help={help}>
      <input {...rest} {...description} defaultValue={typed?.[0] ?? defaultValue} className="field" />
    </Frame>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  help,
  name,
  defaultValue = "",
  ...rest
}: Common & { defaultValue?: string; maxLength: number } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "name" | "defaultValue"
  >) {
  const { typed } = useField(name);
  const description = useDescription(name, help);
  return (
    <Frame name={name} label={label} help={help}>
      <textarea {...rest} {...description} defaultValue={typed?.[0] ?? defaultValue} className="field" />
    </Frame>
  );
}

/** One of several, from a list. */
export function SelectField({
  label,
  help,
  name,
  options,
  defaultValue = "",
}: Common & { options: readonly Option[]; defaultValue?: string }) {
  const { typed } = useField(name);
  const description = useDescription(name, help);
  const chosen = typed?.[0] ?? defaultValue;
  return (
    <Frame name={name} label={label} help={help}>
      {/* The key: React puts a select back to what it first was. */}
      <select key={chosen} {...description} defaultValue={chosen} className="field">
        {options.map(({ value, label: words, lang }) => (
          <option key={value} value={value} lang={lang}>
            {words}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** One checkbox; its label beside it. */
export function CheckField({
  label,
  help,
  name,
  defaultChecked = false,
}: Common & { defaultChecked?: boolean }) {
  const { typed, error } = useField(name);
  const description = useDescription(name, help);
  const ids = fieldIds(name);
  const checked = typed ? typed.length > 0 : defaultChecked;
  return (
    <div className="form-field" data-wrong={error ? "" : undefined}>
      <label className="check">
        <input key={String(checked)} type="checkbox" {...description} defaultChecked={checked} />
        <span>{label}</span>
      </label>
      {help && (
        <p id={ids.help} className="field-help">
          {help}
        </p>
      )}
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

/** One (radio) or several (checkbox) of a few, all in sight. */
export function ChoiceField({
  label,
  help,
  name,
  options,
  type,
  defaultValues = [],
}: Common & { options: readonly Option[]; type: "radio" | "checkbox"; defaultValues?: readonly string[] }) {
  const { typed, error } = useField(name);
  const ids = fieldIds(name);
  const chosen = typed ?? defaultValues;
  const describedBy = [help && ids.help, error && ids.error].filter(Boolean).join(" ");
  return (
    <fieldset
      id={ids.control}
      tabIndex={-1}
      className="form-field"
      data-wrong={error ? "" : undefined}
      aria-describedby={describedBy || undefined}
    >
      <legend>{label}</legend>
      {help && (
        <p id={ids.help} className="field-help">
          {help}
        </p>
      )}
      <div className="choices">
        {options.map(({ value, label: words, lang }) => {
          const checked = chosen.includes(value);
          return (
            <label key={`${value} ${checked}`} className="check">
              <input type={type} name={name} value={value} defaultChecked={checked} />
              <span lang={lang}>{words}</span>
            </label>
          );
        })}
      </div>
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
