"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { LngLat } from "./types";

const PinMap = dynamic(() => import("./pin-map").then((m) => m.PinMap), { ssr: false });

type Quality = "exact" | "zip" | "town";
type Words = Record<"find" | "looking" | "map" | "unknown" | "failed" | "credit" | "moved" | Quality, string>;
type Answer = LngLat & { pointQuality: Quality };
/** What a place is looked up by, and the names of the fields of the form that hold it. */
export type PlaceFields = Partial<Record<"town" | "address" | "locality" | "zip", string>>;

const ZOOM: Record<Quality, number> = { exact: 14, zip: 12, town: 11 };

const inputOf = (form: HTMLFormElement | null | undefined, name: string) => {
  const input = form?.elements.namedItem(name);
  return input instanceof HTMLInputElement ? input : null;
};

const readPin = (form: HTMLFormElement | null | undefined): LngLat | null => {
  const [lat, lng] = ["lat", "lng"].map((name) => inputOf(form, name)?.value.trim() ?? "");
  const pin = { lat: Number(lat), lng: Number(lng) };
  const isPoint = lat !== "" && lng !== "" && Math.abs(pin.lat) <= 90 && Math.abs(pin.lng) <= 180;
  return isPoint ? pin : null;
};

async function lookUp(form: HTMLFormElement, fields: PlaceFields): Promise<Answer | "unknown" | "failed"> {
  const body = JSON.stringify(
    Object.fromEntries(Object.entries(fields).map(([key, name]) => [key, inputOf(form, name)?.value ?? ""])),
  );
  try {
    const headers = { "content-type": "application/json" };
    const response = await fetch("/api/suggest/place", { method: "POST", body, headers });
    if (response.status === 404) return "unknown";
    return response.ok ? ((await response.json()) as Answer) : "failed";
  } catch {
    return "failed";
  }
}

/** Finds what was typed above on a small map; the pin can be dragged, and fills in the degrees. */
export function PinStep({ words, fields }: { words: Words; fields: PlaceFields }) {
  const here = useRef<HTMLDivElement>(null);
  const [pin, setPin] = useState<LngLat | null>(null);
  const [quality, setQuality] = useState<Quality>("exact");
  const [says, setSays] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);
  const form = () => here.current?.closest("form");
  useEffect(() => {
    setReady(true);
    const own = here.current?.closest("form");
    setPin(readPin(own));
    const follow = (event: Event) => {
      const name = event.target instanceof HTMLInputElement ? event.target.name : "";
      if (name === "lat" || name === "lng") setPin(readPin(own));
    };
    own?.addEventListener("change", follow);
    return () => own?.removeEventListener("change", follow);
  }, []);
  const put = ({ lat, lng }: LngLat) => {
    const rounded = { lat: Number(lat.toFixed(5)), lng: Number(lng.toFixed(5)) };
    for (const name of ["lat", "lng"] as const) {
      const input = inputOf(form(), name);
      if (input) input.value = String(rounded[name]);
    }
    setPin(rounded);
    return rounded;
  };
  const find = async () => {
    const own = form();
    if (!own) return;
    setSays(words.looking);
    const answer = await lookUp(own, fields);
    if (typeof answer === "string") return setSays(words[answer]);
    put(answer);
    setQuality(answer.pointQuality);
    setSays(words[answer.pointQuality]);
  };
  const move = (to: LngLat) => {
    const { lat, lng } = put(to);
    setSays(words.moved.replace("{lat}", String(lat)).replace("{lng}", String(lng)));
  };
  return (
    <div ref={here} className="grid gap-2">
      {isReady && (
        <div>
          <button type="button" className="btn" onClick={find}>
            {words.find}
          </button>
        </div>
      )}
      <p role="status" className="text-quiet">
        {says}
      </p>
      {pin && isReady && (
        <div className="relative isolate h-64 overflow-hidden rounded-lg border border-line">
          <PinMap pin={pin} zoom={ZOOM[quality]} onMove={move} label={words.map} credit={words.credit} />
        </div>
      )}
    </div>
  );
}
