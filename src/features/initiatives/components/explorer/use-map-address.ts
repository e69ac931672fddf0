import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Bbox, LatLng } from "@/features/places/types";
import type { MapTarget } from "../../loaders/map-page/map-state";
import type { Sight } from "./directory-map";
import { readable } from "./soft-links";

const point = ({ lat, lng }: LatLng): string => `${lat.toFixed(4)},${lng.toFixed(4)}`;
const box = (bbox: Bbox): string => bbox.map((side) => side.toFixed(4)).join(",");

function positionIn(params: URLSearchParams): MapTarget | null {
  const [lat, lng] = (params.get("at") ?? "").split(",").map(Number);
  const zoom = Number(params.get("zoom"));
  if (lat === undefined || lng === undefined || !zoom || Number.isNaN(lat + lng)) return null;
  return { center: { lat, lng }, zoom };
}

/**
 * Keeps the map's position and the address the same, both ways: moving the map writes it, and Back, Forward
 * and links that change it move the map.
 * @param target where the server says to look when the address holds no position
 * @param follow whether the list is to follow the map's area
 */
export function useMapAddress(target: MapTarget, follow: boolean) {
  const router = useRouter();
  const params = useSearchParams();
  const [sight, setSight] = useState<Sight | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  // Ahead of the address, so that the box is ticked at once.
  const [isFollowing, setFollowing] = useState(follow);
  useEffect(() => setFollowing(follow), [follow]);
  const mine = useRef<string | null>(null);

  const wanted = positionIn(params) ?? target;
  const key = JSON.stringify(wanted);
  // Where a person moved the map is not a place to be sent to.
  const isMine = mine.current === (params.get("at") ?? params.get("bbox"));
  const view = useRef(wanted);
  if (!isMine && JSON.stringify(view.current) !== key) view.current = wanted;

  /** Limits the list to what the map shows. */
  const searchArea = (seen: Sight, options: { follow: boolean; replace?: boolean }) => {
    const next = new URLSearchParams(window.location.search);
    for (const name of ["at", "page", "follow"]) next.delete(name);
    next.set("bbox", box(seen.bbox));
    next.set("zoom", String(seen.zoom));
    if (options.follow) next.set("follow", "1");
    mine.current = next.get("bbox");
    setHasMoved(false);
    setFollowing(options.follow);
    const href = `/map${readable(next)}`;
    if (options.replace) router.replace(href, { scroll: false });
    else router.push(href, { scroll: false });
  };

  const stopFollowing = () => {
    setFollowing(false);
    const next = new URLSearchParams(window.location.search);
    next.delete("follow");
    router.replace(`/map${readable(next)}`, { scroll: false });
  };

  const moved = (seen: Sight) => {
    if (isFollowing) return searchArea(seen, { follow: true, replace: true });
    const next = new URLSearchParams(window.location.search);
    next.set("at", point(seen.center));
    next.set("zoom", String(seen.zoom));
    mine.current = next.get("at");
    setHasMoved(true);
    window.history.replaceState(null, "", window.location.pathname + readable(next));
  };

  return {
    view: view.current,
    sight,
    settle: setSight,
    moved,
    hasMoved,
    isFollowing,
    searchArea,
    stopFollowing,
  };
}
