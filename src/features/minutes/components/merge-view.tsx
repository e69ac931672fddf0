"use client";

import { useField } from "@/components/ui/form/form-state";
import type { MergePart } from "../lines/merge";

type Words = { places: string; mine: string; theirs: string; empty: string; typed: string };

/** Reads what the server sent along; whatever else stands there is nothing. */
function readParts(text: string | undefined): MergePart[] {
  try {
    const parts: unknown = JSON.parse(text || "[]");
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** The version that a form was begun from; another one once both texts were put together. */
export function VersionField({ version }: { version: number }) {
  const { typed } = useField("version");
  return <input type="hidden" name="version" value={typed?.[0] ?? version} readOnly />;
}

/** Where two people changed the same place, side by side, and what was typed: when somebody else saved meanwhile. */
export function MergeView({ words }: { words: Words }) {
  const [parts, typed] = [useField("parts").typed?.[0], useField("typed").typed?.[0]];
  const places = readParts(parts).filter((part) => !("same" in part));
  if (typed === undefined) return null;
  return (
    <>
      <input type="hidden" name="parts" value={parts ?? ""} readOnly />
      <input type="hidden" name="typed" value={typed} readOnly />
      {places.length > 0 && (
        <section aria-labelledby="merge-places">
          <h2 id="merge-places" className="mb-2 text-[1.3rem]">
            {words.places}
          </h2>
          {places.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name, and never move
            <Pair key={at} part={part} words={words} />
          ))}
        </section>
      )}
      <details>
        <summary className="py-2.5 font-semibold">{words.typed}</summary>
        <div className="merge-side">
          <pre dir="auto">{typed}</pre>
        </div>
      </details>
    </>
  );
}

function Pair({ part, words }: { part: MergePart; words: Words }) {
  if ("same" in part) return null;
  return (
    <div className="merge-pair">
      {(["mine", "theirs"] as const).map((side) => (
        <div key={side} className="merge-side">
          <h3 className="text-[1rem] text-quiet">{words[side]}</h3>
          <pre dir="auto">{part[side].join("\n").trim() || words.empty}</pre>
        </div>
      ))}
    </div>
  );
}
