"use client";

import type { ReactNode } from "react";
import { fieldIds, useErrors, useField } from "@/components/ui/form/form-state";
import { REVEALED } from "../../constants";

type Words = Record<
  "privacy" | "change" | "anyway" | "anywayHelp" | "organizers" | "members" | "everyone",
  string
>;
const CHOICES = ["organizers", "members", "everyone"] as const;

/**
 * What should be seen before a note goes on the board, and how to go on: as it is, or changed. Stands only where
 * there is something, and what was answered stays in sight while something else is asked; without JavaScript, too.
 * @param change name of the field to go back to
 * @param help public help lines, for a need that cannot wait
 */
export function PostNotices({ words, change, help }: { words: Words; change: string; help: ReactNode }) {
  const revealed = useErrors(REVEALED);
  const isUrgent = useErrors(["help"]).length > 0;
  const wasAnyway = (useField("anyway").typed ?? []).length > 0;
  const privacy = useField("privacy");
  const isPrivate = privacy.error !== null || (privacy.typed ?? []).length > 0;
  if (revealed.length === 0 && !wasAnyway && !isPrivate) return null;
  return (
    <div className="note space-y-4">
      {revealed.map(({ name, error }) => (
        <p key={name} id={fieldIds(name).control} tabIndex={-1}>
          {error}
        </p>
      ))}
      {(revealed.length > 0 || wasAnyway) && <Anyway words={words} change={change} wasChosen={wasAnyway} />}
      {isPrivate && <Privacy words={words} chosen={privacy.typed?.[0] || "organizers"} />}
      {isUrgent && (
        <div id={fieldIds("help").control} tabIndex={-1}>
          {help}
        </div>
      )}
    </div>
  );
}

function Anyway({ words, change, wasChosen }: { words: Words; change: string; wasChosen: boolean }) {
  return (
    <>
      <p>
        <a href={`#${fieldIds(change).control}`}>{words.change}</a>
      </p>
      <div>
        <label className="check">
          <input
            key={String(wasChosen)}
            type="checkbox"
            name="anyway"
            defaultChecked={wasChosen}
            aria-describedby="anyway-help"
          />
          <span>{words.anyway}</span>
        </label>
        <p id="anyway-help" className="field-help">
          {words.anywayHelp}
        </p>
      </div>
    </>
  );
}

function Privacy({ words, chosen }: { words: Words; chosen: string }) {
  return (
    <fieldset id={fieldIds("privacy").control} tabIndex={-1}>
      <legend className="pb-1">{words.privacy}</legend>
      {CHOICES.map((choice) => (
        <label key={`${choice} ${chosen}`} className="check">
          <input type="radio" name="privacy" value={choice} defaultChecked={choice === chosen} />
          <span>{words[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}
