import type { MapWords } from "./map-words";

type State = "off" | "on" | "failed";

/** Turns street pictures of another server on, which then sees the visitor's address: off until asked for. */
export function StreetSwitch({
  state,
  onChange,
  words,
}: {
  state: State;
  onChange: (state: State) => void;
  words: MapWords;
}) {
  return (
    <>
      <label className="map-tool" title={words.streetsNote}>
        <input
          type="checkbox"
          className="size-4.5 accent-[var(--forest)]"
          checked={state === "on"}
          onChange={(event) => onChange(event.target.checked ? "on" : "off")}
        />
        {words.streets}
      </label>
      <p role="status" className={state === "failed" ? "map-tool" : "sr-only"}>
        {state === "failed" && words.streetsFailed}
        {state === "on" && words.streetsNote}
      </p>
    </>
  );
}
