"use client";

import type { ReactNode } from "react";

/** Prints the page. Not shown without JavaScript: the browser's own menu does it then. */
export function PrintButton({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <button
      type="button"
      className={`btn btn-quiet no-print noscript:hidden ${className}`}
      onClick={() => window.print()}
    >
      {children}
    </button>
  );
}
