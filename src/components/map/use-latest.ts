import { useEffect, useRef } from "react";

/** The newest value for listeners that are attached once. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
