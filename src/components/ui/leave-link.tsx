"use client";

import { type MouseEvent, type ReactNode, useEffect } from "react";

/** Where one could be as well: public weather, no account, no advertising. */
const ELSEWHERE = "https://www.weather.gov/";
/** Milliseconds between two presses of the key that count as one wish. */
const TWICE = 1000;

/** Empties the screen at once, takes this address out of the history, and goes. */
function leave(): void {
  document.documentElement.style.visibility = "hidden";
  document.title = "…";
  history.replaceState(null, "", "/");
  location.replace(ELSEWHERE);
}

/** A link that leaves; without JavaScript an ordinary one. Escape pressed twice does the same, from anywhere. */
export function LeaveLink({ children }: { children: ReactNode }) {
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const listen = ({ key, timeStamp, repeat }: KeyboardEvent) => {
      if (key !== "Escape" || repeat) return;
      if (timeStamp - last < TWICE) leave();
      last = timeStamp;
    };
    // While it is captured: whatever has the focus may use the key for itself.
    addEventListener("keydown", listen, { capture: true });
    return () => removeEventListener("keydown", listen, { capture: true });
  }, []);
  const click = (event: MouseEvent) => {
    event.preventDefault();
    leave();
  };
  return (
    <a className="btn" href={ELSEWHERE} rel="noreferrer noopener" onClick={click}>
      {children}
    </a>
  );
}
