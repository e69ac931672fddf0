import type { ReactNode } from "react";
import { pathsOf } from "./geo-file";
import { KeptPicture } from "./kept-picture";
import { keepPicture } from "./kept-pictures";
import "./map.css";
import { MapSprite } from "./map-sprite";
import { type Picture, pictureOf } from "./picture";
import { type Layer, pictureMarkup } from "./picture-markup";
import type {
  ClusterShape,
  MapData,
  MapLabel,
  MapViewTarget,
  MarkerText,
  PointShape,
  RadiusCircle,
} from "./types";

type StaticMapProps<C extends ClusterShape, P extends PointShape> = MarkerText<C, P> & {
  view: MapViewTarget;
  data: MapData<C, P>;
  /** For fitted bounds: coarser clusters for pictures under 620 px wide. The server does not know the screen. */
  narrowData?: MapData<C, P>;
  labels: readonly MapLabel[];
  /** Name of the map for screen readers. */
  label: string;
  /** Whose data the chart is, as the license asks; shown in the corner. */
  credit: ReactNode;
  circle?: RadiusCircle | null;
  /** The place that the page is about, drawn with a halo. */
  activeId?: number;
  /** Largest size in pixels that a picture of a center and zoom is shown in. */
  width?: number;
  height?: number;
  /** Tells the maps of one page apart. */
  id?: string;
  /**
   * Names all that the picture shows, so that the next reader gets the same one. `inPage`: the browser is sent a
   * whole page, and finds the picture in it.
   */
  kept?: { key: string; inPage: boolean };
};

function layersOf<C extends ClusterShape, P extends PointShape>(
  { data, narrowData }: StaticMapProps<C, P>,
  picture: Picture,
): Layer<C, P>[] {
  if (!narrowData || !picture.frame) return [{ name: "all", data }];
  return [
    { name: "narrow", data: narrowData },
    { name: "wide", data },
  ];
}

/**
 * The map as one SVG made by the server: coast, names and linked markers, drawn as the live map draws them. It
 * fills its parent. Bounds are fitted by style sheets, whatever the screen; a center and zoom is never scaled.
 */
export function StaticMap<C extends ClusterShape, P extends PointShape>(props: StaticMapProps<C, P>) {
  const { id = "map", kept } = props;
  const picture = pictureOf(props.view, props.width ?? 1400, props.height ?? 1000);
  const draw = () =>
    pictureMarkup({ ...props, id, picture, paths: pathsOf(picture), layers: layersOf(props, picture) });
  const shape = picture.frame ? `map-frame map-frame-${picture.frame.shape}` : "map-fixed";
  const svg = { className: `map-picture ${shape}`, role: "group", "aria-label": props.label };
  const markup = kept ? keepPicture(kept.key, draw) : draw();
  return (
    <div className="map-static">
      <MapSprite />
      {kept ? (
        <KeptPicture
          key={kept.key}
          pictureKey={kept.key}
          markup={kept.inPage ? undefined : markup}
          {...svg}
        />
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by picture-markup.ts
        <svg {...svg} dangerouslySetInnerHTML={{ __html: markup }} />
      )}
      <p className="map-credit">{props.credit}</p>
    </div>
  );
}
