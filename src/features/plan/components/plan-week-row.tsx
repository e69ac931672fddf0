import { MAX_TEXT } from "../constants";
import type { PlanPlace, Suggestion, WeekKey, WeekRow } from "../types";
import { changeWeek, fillIn, placeOf } from "../utils/plan";
import { changePlan } from "../utils/storage";
import { PlanFreshness } from "./plan-freshness";
import type { PlanWords } from "./plan-view";

type Words = PlanWords["week"];

function Chosen(props: {
  place: PlanPlace;
  words: Words;
  freshness: PlanWords["freshness"];
  kind: string | undefined;
  onDrop: () => void;
}) {
  const { place, words, freshness, kind } = props;
  return (
    <p className="flex flex-wrap items-baseline gap-x-4">
      <span>
        <a href={`/initiatives/${place.slug}`} className="font-semibold">
          {place.name}
        </a>
        <span className="block text-[0.92rem] text-quiet">
          {[kind, place.town].filter(Boolean).join(", ")}
        </span>
        <PlanFreshness place={place} words={freshness} />
      </span>
      <button
        type="button"
        className="no-print inline-flex min-h-11 items-center text-[0.92rem] text-link underline"
        onClick={props.onDrop}
        aria-label={fillIn(words.dropOf, { name: place.name })}
      >
        {words.drop}
      </button>
    </p>
  );
}

function Others(props: {
  places: Suggestion[];
  words: Words;
  /** Whether they stand beside one that was taken. */
  others: boolean;
  onTake: (place: Suggestion) => void;
}) {
  const { places, words, others, onTake } = props;
  if (!places.length) return null;
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-4 text-[0.92rem]">
      {others && <span className="text-quiet">{words.others}</span>}
      {places.map((place) => (
        <button
          key={place.slug}
          type="button"
          className="inline-flex min-h-11 flex-wrap items-center gap-x-1.5 text-left text-link underline"
          onClick={() => onTake(place)}
          aria-label={fillIn(others ? words.choose : words.take, { name: place.name })}
        >
          {place.name}
          <span className="text-quiet">
            {place.miles === null
              ? fillIn(words.in, { town: place.town })
              : fillIn(words.miles, { miles: place.miles })}
          </span>
        </button>
      ))}
    </p>
  );
}

/** One part of the week. The place that was found is kept; the others found are offered until the page is left. */
export function PlanWeekRow(props: {
  id: WeekKey;
  row: WeekRow;
  suggestions: Suggestion[] | undefined;
  words: Words;
  freshness: PlanWords["freshness"];
  kinds: Record<string, string>;
}) {
  const { id, row, suggestions, words, freshness, kinds } = props;
  const { name, hint } = words.rows[id];
  const change = (patch: Partial<WeekRow>): void => changePlan((plan) => changeWeek(plan, id, patch));
  const take = (place: Suggestion): void => change({ place: placeOf(place) });
  return (
    <li className="grid break-inside-avoid gap-x-8 gap-y-2 border-line border-b py-4 md:grid-cols-[10rem_1fr_1.4fr]">
      <div>
        <h3 className="text-[1.2rem]">{name}</h3>
        <p className="text-[0.88rem] text-quiet leading-snug">{hint}</p>
      </div>
      <label>
        <span aria-hidden="true" className="block text-[0.88rem] text-quiet">
          {words.now}
        </span>
        <input
          className="field print:rounded-none print:border-0 print:border-b"
          value={row.now}
          maxLength={MAX_TEXT}
          onChange={(event) => change({ now: event.target.value })}
          aria-label={fillIn(words.nowFor, { what: name })}
        />
      </label>
      <div className="border-marigold border-l-4 pl-3.5">
        <p className="text-[0.88rem] text-quiet">{words.instead}</p>
        {row.place ? (
          <Chosen
            place={row.place}
            words={words}
            freshness={freshness}
            kind={kinds[row.place.kind]}
            onDrop={() => change({ place: null })}
          />
        ) : (
          <p className="text-quiet print:invisible">
            {suggestions?.length === 0 ? words.none : !suggestions && words.ask}
          </p>
        )}
        <Others
          places={(suggestions ?? []).filter(({ slug }) => slug !== row.place?.slug)}
          words={words}
          others={row.place !== null}
          onTake={take}
        />
      </div>
    </li>
  );
}
