import type { KeyboardEvent } from "react";

/** Escape closes the open `details` that the focus is in, and gives the focus back to its summary. */
export function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Escape" || event.defaultPrevented || !(event.target instanceof Element)) return;
  const details = event.target.closest("details[open]");
  if (!details) return;
  details.removeAttribute("open");
  details.querySelector("summary")?.focus();
}
