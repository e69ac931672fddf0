"use client";

import { useEffect, useRef, useState } from "react";
import { CheckField } from "@/components/ui/form/fields";
import { useField } from "@/components/ui/form/form-state";

type Similar = { slug: string; name: string; town: string };
type Words = { title: string; text: string; item: string; isNew: string };

/** Milliseconds without typing before it is looked up. */
const PAUSE = 400;
const NAMES = ["name", "town", "website"];

async function lookUp(form: HTMLFormElement, signal: AbortSignal): Promise<Similar[]> {
  const data = new FormData(form);
  const body = JSON.stringify(Object.fromEntries(NAMES.map((name) => [name, String(data.get(name) ?? "")])));
  const headers = { "content-type": "application/json" };
  const response = await fetch("/api/suggest/similar", { method: "POST", body, headers, signal });
  return response.ok ? ((await response.json()) as { items: Similar[] }).items : [];
}

/** Shows, while it is typed, what may be listed already. Without a script the server says so when the form is sent. */
export function SimilarNotes({ words }: { words: Words }) {
  const here = useRef<HTMLDivElement>(null);
  const [items, setItems] = useState<Similar[]>([]);
  const { error } = useField("isNew");
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout>;
    let asked = new AbortController();
    const look = (event: Event) => {
      if (!(event.target instanceof HTMLInputElement) || !NAMES.includes(event.target.name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        asked.abort();
        asked = new AbortController();
        // What cannot be looked up now is looked up when the form is sent.
        lookUp(form, asked.signal).then(setItems, () => {});
      }, PAUSE);
    };
    form.addEventListener("input", look);
    return () => {
      clearTimeout(timer);
      asked.abort();
      form.removeEventListener("input", look);
    };
  }, []);
  return (
    <div ref={here} role="status">
      {items.length > 0 && (
        <div className="note">
          <p className="font-bold">{words.title}</p>
          <p>{words.text}</p>
          <ul className="list-disc pl-5">
            {items.map(({ slug, name, town }) => (
              <li key={slug}>
                <a
                  className="inline-flex min-h-9 items-center"
                  href={`/initiatives/${slug}`}
                  target="_blank"
                  rel="noopener"
                >
                  {words.item.replace("{name}", name).replace("{town}", town)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {(items.length > 0 || error) && <CheckField name="isNew" label={words.isNew} />}
    </div>
  );
}
