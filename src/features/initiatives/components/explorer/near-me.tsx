"use client";

import { useRef, useState, useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";

type Words = { nearMe: string; failed: string; outside: string };

const never = () => () => {};

/** The ZIP around a browser's position. The position goes in the body of one request and is not kept. */
async function zipAt({ latitude, longitude }: GeolocationCoordinates): Promise<string | null> {
  const answer = await fetch("/api/v1/places/nearest", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ lat: latitude, lng: longitude }),
  });
  if (!answer.ok) return null;
  return ((await answer.json()) as { zip: string | null }).zip;
}

/** Fills the ZIP of where one is into the form and sends it. Its place is kept, so that nothing moves; it is seen only where the browser can tell. */
export function NearMe({ words }: { words: Words }) {
  const available = useSyncExternalStore(
    never,
    () => "geolocation" in navigator && window.isSecureContext,
    () => false,
  );
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<"idle" | "busy" | "failed" | "outside">("idle");

  const fill = async (position: GeolocationPosition) => {
    const zip = await zipAt(position.coords).catch(() => null);
    const form = button.current?.form;
    const field = form?.elements.namedItem("near");
    if (!zip || !form || !(field instanceof HTMLInputElement)) return setState("outside");
    field.value = zip;
    setState("idle");
    form.requestSubmit();
  };
  const locate = () => {
    setState("busy");
    navigator.geolocation.getCurrentPosition(fill, () => setState("failed"), {
      timeout: 10_000,
      maximumAge: 600_000,
    });
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`btn w-11 px-0 ${available ? "" : "invisible"}`}
        onClick={locate}
        aria-busy={state === "busy"}
        aria-label={words.nearMe}
        title={words.nearMe}
      >
        <Icon name="crosshair" />
      </button>
      <p role="status" className="order-last basis-full text-[0.92rem] empty:hidden">
        {state === "failed" && words.failed}
        {state === "outside" && words.outside}
      </p>
    </>
  );
}
