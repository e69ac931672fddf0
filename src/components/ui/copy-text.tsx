"use client";

import { type ReactNode, useId, useState } from "react";

/**
 * A text to take along: to be copied by a button, and without JavaScript by hand.
 * @param words of the button, and what it answers
 */
export function CopyText({
  label,
  text,
  lang,
  rows,
  words,
  icon,
}: {
  label: string;
  text: string;
  lang: string;
  rows: number;
  words: { copy: string; copied: string; failed: string };
  icon: ReactNode;
}) {
  const id = useId();
  const [copied, setCopied] = useState<"" | "copied" | "failed">("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied("copied"),
      () => setCopied("failed"),
    );
  return (
    <div>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea id={id} readOnly rows={rows} lang={lang} className="field mt-1 text-[0.94rem]" value={text} />
      <p className="mt-2 flex flex-wrap items-center gap-3">
        <button type="button" className="btn noscript:hidden" onClick={copy}>
          {icon}
          {words.copy}
        </button>
        <span role="status" className="text-quiet">
          {copied && words[copied]}
        </span>
      </p>
    </div>
  );
}
