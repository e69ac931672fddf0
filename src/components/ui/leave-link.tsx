"use client";

import { useEffect } from "react";
import { Icon } from "./icon";

/** Where one lands: a page of this site that says nothing about who reads it. */
const AWAY = "/learn";
/** Presses of the Shift key, alone, that leave; and milliseconds in which they have to follow each other. */
const PRESSES = 3;
const WITHIN = 3000;

/** Hides the page at once, then puts the other one in its place in the history of this tab. */
function leave(): void {
  document.documentElement.style.visibility = "hidden";
  document.title = "";
  window.location.replace(AWAY);
}

/**
 * Leaves a page that somebody should not be seen with, by a button that stays in sight or by pressing Shift three
 * times. Without JavaScript it is a link; the history then keeps the page.
 */
export function LeaveLink({ words }: { words: { button: string; hint: string } }) {
  useEffect(() => {
    let presses: number[] = [];
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Shift") {
        presses = [];
        return;
      }
      if (event.type !== "keyup") return;
      presses = [...presses.filter((at) => event.timeStamp - at < WITHIN), event.timeStamp];
      if (presses.length >= PRESSES) leave();
    };
    window.addEventListener("keydown", onKey);
    window.addEventListener("keyup", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("keyup", onKey);
    };
  }, []);
  return (
    <div className="leave-page no-print">
      <a
        className="btn"
        href={AWAY}
        rel="noreferrer"
        onClick={(event) => {
          event.preventDefault();
          leave();
        }}
      >
        <Icon name="leave" />
        {words.button}
      </a>
      <span className="noscript:hidden">{words.hint}</span>
    </div>
  );
}
