"use client";

import { useEffect, useRef, useState } from "react";
import { TextField } from "@/components/ui/form/fields";
import { fieldIds, useField } from "@/components/ui/form/form-state";
import { MOST_ALT } from "@/lib/photos/limits";

type Words = { file: string; alt: string; altHelp: string; add: string };

/** One more picture. Its button sends the form to a route of its own, which takes the picture and gives the form back. */
export function PhotoInput({ words }: { words: Words }) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isChosen, setChosen] = useState(false);
  const { error } = useField("photo");
  const ids = fieldIds("photo");
  useEffect(() => {
    const form = input.current?.form;
    // Every other button sends the texts alone: a file is too large for them. That one was chosen is said.
    const leaveOut = (event: SubmitEvent) => {
      const file = input.current;
      if (!file || event.submitter === button.current) return;
      file.disabled = true;
      setTimeout(() => {
        file.disabled = false;
      });
    };
    form?.addEventListener("submit", leaveOut, { capture: true });
    return () => form?.removeEventListener("submit", leaveOut, { capture: true });
  }, []);
  return (
    <>
      <div className="form-field" data-wrong={error ? "" : undefined}>
        <label htmlFor={ids.control}>{words.file}</label>
        <input
          ref={input}
          id={ids.control}
          name="photo"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/avif"
          className="field"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? ids.error : undefined}
          onChange={(event) => setChosen((event.target.files?.length ?? 0) > 0)}
        />
        {error && (
          <p id={ids.error} className="field-error">
            {error}
          </p>
        )}
      </div>
      {isChosen && <input type="hidden" name="photoChosen" value="on" />}
      <TextField
        name="photoAlt"
        label={words.alt}
        help={words.altHelp}
        maxLength={MOST_ALT}
        autoComplete="off"
        dir="auto"
      />
      <div>
        <button
          ref={button}
          type="submit"
          formAction="/api/suggest/photo"
          formMethod="post"
          formEncType="multipart/form-data"
          formNoValidate
          className="btn"
        >
          {words.add}
        </button>
      </div>
    </>
  );
}
