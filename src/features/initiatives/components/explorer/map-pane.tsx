"use client";

import { useState, useSyncExternalStore } from "react";
import { MapAhead } from "@/components/map/map-view";
import { DirectoryMap, type DirectoryMapProps } from "./directory-map";
import { StreetSwitch } from "./street-switch";
import { useMapAddress } from "./use-map-address";
import type { Drawn } from "./use-map-data";

type Props = Omit<DirectoryMapProps, "pictured"> & {
  /** What the server's picture shows on a wide and on a narrow screen. */
  pictured: { wide: Drawn; narrow: Drawn };
  follow: boolean;
  /** Whether a phone shows the map at all now. */
  mapFirst: boolean;
};

const WIDE = "(min-width: 48rem)";

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** The map beside the list: the same entries, lit up together. Costs nothing where it is not shown. */
export function MapPane({ mapFirst, ...props }: Props) {
  const isWide = useSyncExternalStore(
    subscribeToWidth,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
  if (!isWide && !mapFirst) return props.children;
  const { wide, narrow } = props.pictured;
  return (
    <>
      {mapFirst && <MapAhead />}
      <LivePane {...props} pictured={isWide ? wide : narrow} />
    </>
  );
}

function LivePane({ follow, ...props }: DirectoryMapProps & { follow: boolean }) {
  const { words, tiles, area } = props;
  const { view, sight, isFollowing, hasMoved, ...address } = useMapAddress(props.target, follow);
  const [streets, setStreets] = useState<"off" | "on" | "failed">("off");
  return (
    <>
      <DirectoryMap
        {...props}
        target={view}
        area={isFollowing ? null : area}
        tiles={streets === "on" ? tiles : null}
        sight={sight}
        onSettle={address.settle}
        onMove={address.moved}
        onTilesError={() => setStreets("failed")}
      />
      <div className="map-tools no-print">
        {sight && (
          <label className="map-tool">
            <input
              type="checkbox"
              className="size-4.5 accent-[var(--forest)]"
              checked={isFollowing}
              onChange={(event) =>
                event.target.checked ? address.searchArea(sight, { follow: true }) : address.stopFollowing()
              }
            />
            {words.follow}
          </label>
        )}
        {sight && hasMoved && !isFollowing && (
          <button
            type="button"
            className="map-tool"
            onClick={() => address.searchArea(sight, { follow: false })}
          >
            {words.searchArea}
          </button>
        )}
        {tiles && <StreetSwitch state={streets} onChange={setStreets} words={words} />}
      </div>
    </>
  );
}
