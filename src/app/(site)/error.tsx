"use client";

import { useErrorWords } from "@/components/layout/error-words";

/** Drawn in the browser when a page fails; the server has logged it. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const words = useErrorWords();
  return (
    <div className="page prose" role="alert">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="flex flex-wrap gap-3 pt-4">
        <button type="button" className="btn btn-main" onClick={reset}>
          {words.again}
        </button>
        <a className="btn" href="/map">
          {words.toMap}
        </a>
      </p>
    </div>
  );
}
