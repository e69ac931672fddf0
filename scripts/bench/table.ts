import type { Figure } from "./measure";

/** The middle value; of an even number the worse of the two in the middle. */
function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const write = (value: number, unit: Figure["unit"]): string => {
  if (!Number.isFinite(value)) return "never";
  return unit ? `${value.toFixed(unit === "s" ? 2 : 1)} ${unit}` : value.toFixed(3);
};

const judged = ({ values, worst }: Figure): number => (worst ? Math.max(...values) : median(values));

/** Whether a figure is within its limit; one without a limit always is. */
export const isMet = (figure: Figure): boolean =>
  figure.limit === undefined || judged(figure) <= figure.limit;

function row(figure: Figure): string {
  const { what, values, unit, limit } = figure;
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => write(value, unit));
  const range = least === most ? "" : `${least} to ${most}`;
  const verdict = limit === undefined ? "" : isMet(figure) ? "met" : "**missed**";
  const asked = limit === undefined ? "" : write(limit, unit);
  return `| ${[what, write(judged(figure), unit), range, asked, verdict].join(" | ")} |`;
}

/** The figures as a table in Markdown. */
export function tableOf(figures: Figure[]): string {
  return ["| what | median | range | at most | |", "|---|---|---|---|---|", ...figures.map(row)].join("\n");
}
