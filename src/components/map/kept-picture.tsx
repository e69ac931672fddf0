"use client";

import type { SVGProps } from "react";
import { keptPicture } from "./kept-pictures";

/**
 * An `<svg>` around a picture that the server keeps. Where the page itself brings it, the browser is not sent it a
 * second time for React, and leaves what it finds alone.
 * @param markup for a browser that asked for less than the whole page
 */
export function KeptPicture({
  pictureKey,
  markup = "",
  ...svg
}: SVGProps<SVGSVGElement> & { pictureKey: string; markup?: string }) {
  const html = typeof window === "undefined" ? keptPicture(pictureKey) : markup;
  return (
    <svg
      {...svg}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made and escaped by picture-markup.ts
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
