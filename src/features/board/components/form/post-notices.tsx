"use client";

import type { ReactNode } from "react";
import { fieldIds, useErrors, useField } from "@/components/ui/form/form-state";
import { REVEALED } from "../../utils/notices";

type Words = Record<"change" | "anyway" | "anywayHelp" | "organizers" | "members" | "everyone", string>;
const CHOICES = ["organizers", "members", "everyone"] as const;

/**
 * What should be seen before a note goes on the board, and how to go on: as it is, or changed. Stands only where
 * there is something; without JavaScript, too.
 * @param change id of the field to go back to
 * @param help public help lines, for a need that cannot wait
 */
export function PostNotices({ words, change, help }: { words: Words; change: string; help: ReactNode }) {
  const revealed = useErrors(REVEALED);
  const isPrivate = useErrors(["privacy"]);
  const isUrgent = useErrors(["help"]).length > 0;
  const chosen = useField("privacy").typed?.[0] || "organizers";
  // What was answered before stays answered while something else is asked.
  const wasAnyway = (useField("anyway").typed ?? []).length > 0;
  const wasChosen = (useField("privacy").typed ?? []).length > 0;
  if (revealed.length === 0 && isPrivate.length === 0) {
    return (
      <>
        {wasAnyway && <input type="hidden" name="anyway" value="on" />}
        {wasChosen && <input type="hidden" name="privacy" value={chosen} />}
      </>
    );
  }
  return (
    <div className="note space-y-4">
      {revealed.map(({ name, error }) => (
        <p key={name} id={fieldIds(name).control} tabIndex={-1}>
          {error}
        </p>
      ))}
      {revealed.length > 0 && (
        <>
          <p>
            <a href={`#${fieldIds(change).control}`}>{words.change}</a>
          </p>
          <div>
            <label className="check">
              <input type="checkbox" name="anyway" aria-describedby="anyway-help" />
              <span>{words.anyway}</span>
            </label>
            <p id="anyway-help" className="field-help">
              {words.anywayHelp}
            </p>
          </div>
        </>
      )}
      {revealed.length === 0 && wasAnyway && <input type="hidden" name="anyway" value="on" />}
      {isPrivate.map(({ name, error }) => (
        <fieldset key={name} id={fieldIds(name).control} tabIndex={-1}>
          <legend className="pb-1">{error}</legend>
          {CHOICES.map((choice) => (
            <label key={`${choice} ${chosen}`} className="check">
              <input type="radio" name="privacy" value={choice} defaultChecked={choice === chosen} />
              <span>{words[choice]}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {isPrivate.length === 0 && wasChosen && <input type="hidden" name="privacy" value={chosen} />}
      {isUrgent && (
        <div id={fieldIds("help").control} tabIndex={-1}>
          {help}
        </div>
      )}
    </div>
  );
}
