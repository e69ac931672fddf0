"use client";

import { useEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

function step(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-key-row]")];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.focus();
}

/** Opens what a letter stands for, and puts the focus into it. Nothing is decided by a letter alone. */
function go(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!target) return false;
  if (target instanceof HTMLAnchorElement) target.click();
  if (target instanceof HTMLDetailsElement) target.open = true;
  const control = target.matches("button, summary")
    ? target
    : target.querySelector<HTMLElement>("textarea, select, input:not([type=hidden]), button");
  control?.focus();
  control?.scrollIntoView({ block: "center" });
  return true;
}

/** Letters for the queue: j and k go through the list, others to the buttons and forms that say so. */
export function QueueKeys() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else if (!/^[acsrnu]$/.test(event.key) || !go(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
  return null;
}
