"use client";

import { type MouseEvent, useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";

/**
 * A phone's button between list and map. Beside the map it moves the list like a sheet, up and down, as
 * dragging it does; without JavaScript it is a link to the other view.
 */
export function ViewSwitch({
  href,
  mapFirst,
  words,
}: {
  href: string;
  mapFirst: boolean;
  words: { list: string; map: string };
}) {
  const [isUp, setIsUp] = useState(false);

  useEffect(() => {
    const list = document.getElementById("list");
    if (!mapFirst || !list) return;
    const watch = new IntersectionObserver(([entry]) => setIsUp(entry?.isIntersecting ?? false), {
      rootMargin: "0px 0px -60% 0px",
    });
    watch.observe(list);
    return () => watch.disconnect();
  }, [mapFirst]);

  const moveSheet = (event: MouseEvent) => {
    if (!mapFirst) return;
    event.preventDefault();
    event.stopPropagation();
    if (isUp) window.scrollTo({ top: 0 });
    else document.getElementById("list")?.scrollIntoView();
  };

  const leadsToMap = !mapFirst || isUp;
  return (
    <a
      href={href}
      onClickCapture={moveSheet}
      data-soft={mapFirst ? undefined : "page"}
      className={`explorer-switch btn no-print md:hidden ${mapFirst ? "explorer-switch-aside" : ""}`}
    >
      <Icon name={leadsToMap ? "map" : "list"} />
      {leadsToMap ? words.map : words.list}
    </a>
  );
}
