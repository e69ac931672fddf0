import { useLocale, useTranslations } from "next-intl";
import { env } from "@/lib/env";
import type { MapPage } from "../../loaders/map-page";
import { filtersToSearchParams } from "../../utils";
import type { DirectoryMapProps } from "./directory-map";
import { EmbedPane } from "./embed-pane";
import { MapPane } from "./map-pane";
import type { MapNames, MapWords } from "./map-words";
import { StaticExplorerMap } from "./static-explorer-map";
import type { Drawn } from "./use-map-data";

function useMapWords(): MapWords {
  const t = useTranslations("map.map");
  const host = /^https?:\/\/([^/]+)/.exec(env.TILE_URL)?.[1]?.replace("{s}.", "") ?? "";
  return {
    label: t("label"),
    zoomIn: t("zoomIn"),
    zoomOut: t("zoomOut"),
    searchArea: t("searchArea"),
    follow: t("follow"),
    close: t("close"),
    here: t.raw("here"),
    streets: t("streets"),
    streetsNote: t("streetsNote", { host }),
    streetsFailed: t("streetsFailed"),
    failed: t("failed"),
    credit: t("openStreetMap"),
    initiatives: t("initiatives"),
  };
}

function useMapNames({ vocabulary }: MapPage): MapNames {
  const t = useTranslations("common.taxonomy.groups");
  const kinds = vocabulary.kinds.map(
    ({ key, group }) => [key, { label: vocabulary.kindLabel(key), group }] as const,
  );
  return {
    kinds: Object.fromEntries(kinds),
    groups: Object.fromEntries(vocabulary.groups.map(({ key }) => [key, t(key)])),
  };
}

function useDirectoryMap(page: MapPage): Omit<DirectoryMapProps, "children" | "pictured"> {
  const { filters } = page.map;
  const { near, radius, bbox } = filters;
  return {
    query: filtersToSearchParams({ ...filters, bbox: null }).toString(),
    area: bbox,
    target: page.target,
    circle: near ? { center: { lat: near.lat, lng: near.lng }, miles: radius } : null,
    locale: useLocale(),
    words: useMapWords(),
    names: useMapNames(page),
    tiles: env.TILE_URL ? { url: env.TILE_URL, attribution: env.TILE_ATTRIBUTION } : null,
  };
}

const marksOf = ({ clusters, points }: MapPage["data"]): Drawn => ({ clusters, points });

/** The map of the directory: drawn by the server, then taken over by the live one. */
export function ExplorerMap({ page, wholePage }: { page: MapPage; wholePage: boolean }) {
  return (
    <MapPane
      {...useDirectoryMap(page)}
      pictured={{ wide: marksOf(page.data), narrow: marksOf(page.narrowData) }}
      follow={page.map.follow}
      mapFirst={page.map.view === "map"}
    >
      <StaticExplorerMap page={page} wholePage={wholePage} />
    </MapPane>
  );
}

/** The same map for another site's frame. */
export function EmbeddedMap({ page, wholePage }: { page: MapPage; wholePage: boolean }) {
  return (
    <EmbedPane {...useDirectoryMap(page)} pictured={marksOf(page.data)}>
      <StaticExplorerMap page={page} wholePage={wholePage} linkTarget="_blank" />
    </EmbedPane>
  );
}
