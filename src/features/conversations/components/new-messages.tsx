"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

/** Milliseconds between two looks, and after which nobody seems to be there any more. */
const EVERY = 15_000;
const AWAY = 5 * 60_000;

/** How many came; null when there was no answer to go by. */
async function ask(path: string): Promise<number | null> {
  try {
    const response = await fetch(path, { cache: "no-store" });
    return response.ok ? ((await response.json()) as { count: number }).count : null;
  } catch {
    return null;
  }
}

/**
 * Brings new messages onto the page while somebody looks at it, and says so. It stops when nobody has touched the page
 * for five minutes: a look counts as use, and a session on a shared device is to end.
 * @param path that tells how many there are
 */
export function NewMessages({ path, words }: { path: string; words: string }) {
  const router = useRouter();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const look = async () => {
      if (document.visibilityState !== "visible" || Date.now() - touched > AWAY) return;
      if (!(await ask(path))) return;
      setSaid(words);
      router.refresh();
    };
    const events = ["pointerdown", "keydown", "focus", "scroll"] as const;
    for (const event of events) addEventListener(event, touch, { passive: true });
    document.addEventListener("visibilitychange", look);
    const timer = setInterval(look, EVERY);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const event of events) removeEventListener(event, touch);
    };
  }, [path, words, router]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
