import { CHART_SCALE, type ChartPaths } from "./chart-paths";

/** The drawn base map in its own units; `id` tells the charts of one page apart. */
export function Chart({ id, paths }: { id: string; paths: ChartPaths }) {
  const land = `#${id}-land`;
  return (
    <g transform={`scale(${1 / CHART_SCALE})`}>
      <defs>
        <path id={`${id}-land`} className="map-shape" d={paths.land} />
        <clipPath id={`${id}-zone`}>
          <path d={paths.zone} />
        </clipPath>
      </defs>
      <use href={land} className="map-shoal map-shoal-far" />
      <use href={land} className="map-shoal map-shoal-near" />
      <use href={land} className="map-outside" />
      <path className="map-shape map-states" d={paths.states} />
      <g clipPath={`url(#${id}-zone)`}>
        <use href={land} className="map-land" />
      </g>
      <path className="map-shape map-counties" d={paths.counties} />
      <path className="map-shape map-border" d={paths.border} />
    </g>
  );
}
