"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What a form has just done, on the page it led to; takes the focus there, so that it is read. */
export function FocusedNote({ children }: { children: ReactNode }) {
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    note.current?.focus();
  }, []);
  return (
    <p ref={note} tabIndex={-1} role="status" className="note mt-5">
      {children}
    </p>
  );
}
