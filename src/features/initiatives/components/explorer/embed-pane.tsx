"use client";

import { useState } from "react";
import { DirectoryMap, type DirectoryMapProps, type Sight } from "./directory-map";

/** The live map inside another site's frame: it writes no address, and its links leave the frame. */
export function EmbedPane(props: DirectoryMapProps) {
  const [sight, setSight] = useState<Sight | null>(null);
  return <DirectoryMap {...props} sight={sight} onSettle={setSight} linkTarget="_blank" />;
}
