import type { ReactNode } from "react";

export type DoorEntry = { href: string; name: string; count: number };

const RINGS = [
  { cx: 14, cy: 14, color: "var(--forest)" },
  { cx: 26, cy: 14, color: "var(--cranberry)" },
  { cx: 20, cy: 25, color: "var(--marigold)" },
];

/** The site's mark with one of its three rings lit: each door is one ring. Decorative. */
function DoorMark({ ring }: { ring: number }) {
  return (
    <svg viewBox="0 0 40 40" className="size-14 flex-none" aria-hidden="true" focusable="false">
      <g fill="none">
        {RINGS.map(({ cx, cy }) => (
          <circle key={`${cx} ${cy}`} cx={cx} cy={cy} r="9" stroke="var(--line)" strokeWidth="2.5" />
        ))}
        <circle cx={RINGS[ring]?.cx} cy={RINGS[ring]?.cy} r="9" stroke={RINGS[ring]?.color} strokeWidth="5" />
      </g>
    </svg>
  );
}

/**
 * One of the three doors: a heading, a sentence and an index with dotted leaders, as in a printed guide.
 * @param ring which ring of the mark it is, 0 to 2
 */
export function Door(props: {
  ring: number;
  title: string;
  text: string;
  entries: DoorEntry[];
  all: { href: string; text: ReactNode };
  /** What one can do at once, before the list. */
  first?: ReactNode;
}) {
  const id = `door-${props.ring}`;
  return (
    <section aria-labelledby={id} className="px-6 py-8 md:row-span-4 md:grid md:grid-rows-subgrid md:px-8">
      <div className="flex items-center gap-4">
        <DoorMark ring={props.ring} />
        <h2 id={id} className="text-[clamp(1.7rem,1.3rem+1.4vw,2.3rem)]">
          <a href={props.all.href} className="text-ink no-underline hover:underline">
            {props.title}
          </a>
        </h2>
      </div>
      <div className="mt-3 mb-4">
        <p className="text-quiet">{props.text}</p>
        {props.first}
      </div>
      <ul className="mb-5">
        {props.entries.map(({ href, name, count }) => (
          <li key={href}>
            <a href={href} className="group flex min-h-10 items-baseline gap-2 py-1.5 text-ink no-underline">
              <span className="font-semibold group-hover:underline">{name}</span>
              <span aria-hidden="true" className="min-w-4 flex-1 border-quiet border-b-2 border-dotted" />
              <span className="tabular-nums">{count}</span>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={props.all.href} className="btn">
          {props.all.text}
        </a>
      </p>
    </section>
  );
}
