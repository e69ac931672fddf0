import type { ReactNode } from "react";
import type { CurrentView } from "./camera";
import type {
  ClusterShape,
  LngLat,
  MapData,
  MapLabel,
  MapViewTarget,
  MarkerText,
  PointShape,
  RadiusCircle,
} from "./types";

/** Street tiles, which come from another server and only when the visitor turned them on. */
export type StreetTiles = { url: string; attribution: ReactNode };

export type LiveMapProps<C extends ClusterShape, P extends PointShape> = MarkerText<C, P> & {
  /** Where to look. The map goes there whenever the value changes; it is not told where people moved it. */
  view: MapViewTarget;
  data: MapData<C, P>;
  /** Names, or the address of a JSON array of them. */
  labels: readonly MapLabel[] | string;
  /** Names known without a request, such as waters and states. */
  chartLabels?: readonly MapLabel[];
  /** The place that is pointed at or chosen elsewhere, such as in the list. */
  activeId?: number | null;
  /** Its point: highlights its cluster while it has no marker of its own. */
  activePoint?: LngLat | null;
  circle?: RadiusCircle | null;
  /** Null while they are off. */
  tiles?: StreetTiles | null;
  /** Told once each time tiles were turned on and could not be had. */
  onTilesError?: () => void;
  onHover: (id: number | null) => void;
  onSelect: (point: P) => void;
  /** A cluster that zooming can't take apart was chosen. */
  onOpenStack: (cluster: C) => void;
  /** A person moved the map. */
  onViewChange: (view: CurrentView) => void;
  /** The map shows something else, whoever moved it, also at first and after a change of size. */
  onSettle?: (view: CurrentView) => void;
  /** The map is drawn. */
  onReady?: () => void;
  /** Whose data the chart is, as the license asks; shown in the corner. */
  credit: ReactNode;
  /** More buttons above the zoom buttons. */
  controls?: ReactNode;
  text: { label: string; zoomIn: string; zoomOut: string };
};
