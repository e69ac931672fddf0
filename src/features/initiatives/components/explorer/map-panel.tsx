"use client";

import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { InitiativeDto, MapCluster, MapPoint } from "../../types";
import { KindDisc } from "../kind-disc";
import type { MapNames, MapWords } from "./map-words";

/** What was chosen on the map: one place, or several at one point. */
export type MapChoice = { point: MapPoint } | { cluster: MapCluster };

type Item = Pick<MapPoint, "id" | "slug" | "name" | "kind" | "pointQuality">;

/** Degrees around a point that its entries are asked for with; less than a house. */
const HAIR = 0.00002;

async function itemsAt({ bounds }: MapCluster, query: string, signal: AbortSignal): Promise<Item[]> {
  const [west, south, east, north] = bounds;
  const box = [west - HAIR, south - HAIR, east + HAIR, north + HAIR].map((side) => side.toFixed(5)).join(",");
  const answer = await fetch(`/api/v1/initiatives?${query}${query && "&"}bbox=${box}&limit=100`, { signal });
  if (!answer.ok) throw new Error("no list");
  const { items } = (await answer.json()) as { items: InitiativeDto[] };
  return items.map((item) => ({ ...item, pointQuality: item.pointQuality ?? "town" }));
}

/** Names what was chosen on the map, each with a link to its page. */
export function MapPanel({
  choice,
  query,
  names,
  words,
  linkTarget,
  onClose,
}: {
  choice: MapChoice;
  query: string;
  names: MapNames;
  words: MapWords;
  linkTarget?: "_blank";
  onClose: () => void;
}) {
  const cluster = "cluster" in choice ? choice.cluster : null;
  const [fetched, setFetched] = useState<Item[] | "failed" | null>(null);

  useEffect(() => {
    setFetched(null);
    if (!cluster) return;
    const request = new AbortController();
    itemsAt(cluster, query, request.signal)
      .then(setFetched)
      .catch(() => {
        if (!request.signal.aborted) setFetched("failed");
      });
    return () => request.abort();
  }, [cluster, query]);

  const items = "point" in choice ? [choice.point] : fetched;
  return (
    <section
      className="map-panel no-print"
      aria-label={cluster ? words.here.replace("{count}", String(cluster.count)) : words.label}
      aria-live="polite"
      aria-busy={items === null}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className="flex items-center justify-between gap-3">
        <p className="font-semibold">{cluster && words.here.replace("{count}", String(cluster.count))}</p>
        <button
          type="button"
          className="map-button"
          onClick={onClose}
          aria-label={words.close}
          title={words.close}
        >
          <Icon name="x" />
        </button>
      </div>
      {items === "failed" && <p>{words.failed}</p>}
      {Array.isArray(items) && (
        <ul>
          {items.map((item) => (
            <li key={item.id} className="flex items-center gap-3 py-1.5">
              <KindDisc
                group={names.kinds[item.kind]?.group ?? "networks"}
                exact={item.pointQuality === "exact"}
              />
              <span className="min-w-0">
                <a href={`/initiatives/${item.slug}`} target={linkTarget} className="font-bold text-ink">
                  {item.name}
                </a>
                <br />
                <span className="text-[0.92rem] text-quiet">
                  {names.kinds[item.kind]?.label ?? item.kind}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
