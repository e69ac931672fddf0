"use client";

import { fieldIds, useField } from "@/components/ui/form/form-state";

type Language = { tag: string; name: string };

/** Languages to tick: the usual ones and one's own in sight, the others behind "more". */
export function LanguagesField({
  label,
  more,
  usual,
  others,
  defaultValues,
}: {
  label: string;
  more: string;
  usual: readonly Language[];
  others: readonly Language[];
  defaultValues: readonly string[];
}) {
  const { typed, error } = useField("languages");
  const ids = fieldIds("languages");
  const chosen = typed ?? defaultValues;
  const box = ({ tag, name }: Language) => {
    const checked = chosen.includes(tag);
    return (
      <label key={`${tag} ${checked}`} className="check">
        <input type="checkbox" name="languages" value={tag} defaultChecked={checked} />
        <span>{name}</span>
      </label>
    );
  };
  return (
    <fieldset
      id={ids.control}
      tabIndex={-1}
      className="form-field"
      aria-describedby={error ? ids.error : undefined}
    >
      <legend>{label}</legend>
      <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">{usual.map(box)}</div>
      <details>
        <summary className="py-2 font-semibold">{more}</summary>
        <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">{others.map(box)}</div>
      </details>
      {error && (
        <p id={ids.error} className="field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
