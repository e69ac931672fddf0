/** One bar: a value with the words that say it. */
export type Bar = {
  key: string;
  /** Under the bar: one letter or two. */
  label: string;
  /** In the table. */
  name: string;
  /** Null where there is nothing to say. */
  value: number | null;
  /** The value as people say it. */
  words: string;
  /** Still growing: drawn as an outline. */
  isOpen?: boolean;
};

const WIDTH = 336;
const HEIGHT = 136;
/** Above the bars the values stand, below them the labels. */
const TOP = 18;
const BOTTOM = 20;

/**
 * Bars as a picture drawn by the server, and the same as a table behind it.
 * @param summary what the picture shows, in one sentence, for whoever does not see it
 */
export function BarChart({
  id,
  title,
  summary,
  bars,
  words,
}: {
  id: string;
  title: string;
  summary: string;
  bars: readonly Bar[];
  words: { table: string; name: string; value: string };
}) {
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <figcaption id={id} className="mb-2 font-bold text-[1.1rem]">
        {title}
      </figcaption>
      <Picture bars={bars} summary={summary} />
      <p className="mt-1 text-[0.94rem] text-quiet">{summary}</p>
      <details className="mt-1">
        <summary className="py-1.5 text-[0.94rem]">{words.table}</summary>
        <table className="mt-1 w-full border-ink border-t-2 text-left text-[0.94rem]">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col">{words.name}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key} className="border-line border-b">
                <th scope="row" className="font-normal">
                  {bar.name}
                </th>
                <td className="tabular-nums">{bar.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function Picture({ bars, summary }: { bars: readonly Bar[]; summary: string }) {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const step = WIDTH / Math.max(1, bars.length);
  const room = HEIGHT - TOP - BOTTOM;
  const base = HEIGHT - BOTTOM;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={summary}
      className="block h-auto w-full max-w-[30rem]"
    >
      {bars.map(({ key, label, value, isOpen }, at) => {
        const height = ((value ?? 0) * room) / most;
        const middle = (at + 0.5) * step;
        return (
          <g key={key} textAnchor="middle" fontSize="12">
            {height > 0 && (
              <rect
                x={at * step + step * 0.18}
                y={base - height}
                width={step * 0.64}
                height={height}
                className={isOpen ? "fill-transparent stroke-forest" : "fill-forest stroke-forest"}
                strokeWidth="1.5"
              />
            )}
            {value !== null && (
              <text x={middle} y={base - height - 5} className="fill-ink">
                {value}
              </text>
            )}
            <text x={middle} y={HEIGHT - 5} className="fill-quiet">
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={WIDTH} y1={base} y2={base} className="stroke-ink" strokeWidth="1.5" />
    </svg>
  );
}
