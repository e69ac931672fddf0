"use client";

import { useEffect } from "react";
import { isSharedTab } from "@/lib/shared-tab";

/** After a sign-in that changed the page without loading it: only a page that is loaded runs its script. */
export function SharedTabStart() {
  useEffect(() => {
    if (!isSharedTab()) location.reload();
  }, []);
  return null;
}
