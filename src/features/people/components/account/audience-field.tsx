"use client";

import { useField } from "@/components/ui/form/form-state";
import { AUDIENCES, type Audience } from "../../types";

export type AudienceWords = Record<Audience | "label", string>;

/** Who sees the part of the profile above it. The part is named for those who don't see what stands above. */
export function AudienceField({
  name,
  part,
  defaultValue,
  words,
}: {
  name: string;
  part: string;
  defaultValue: Audience;
  words: AudienceWords;
}) {
  const { typed } = useField(name);
  const chosen = typed?.[0] ?? defaultValue;
  return (
    <label className="labeled-field w-fit max-w-full">
      <span>
        {words.label}
        <span className="sr-only">: {part}</span>
      </span>
      {/* The key: React puts a select back to what it first was. */}
      <select key={chosen} name={name} defaultValue={chosen}>
        {AUDIENCES.map((audience) => (
          <option key={audience} value={audience}>
            {words[audience]}
          </option>
        ))}
      </select>
    </label>
  );
}
