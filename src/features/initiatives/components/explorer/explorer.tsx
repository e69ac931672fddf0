"use client";

import { useRouter } from "next/navigation";
import {
  type FocusEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { closeOnEscape } from "@/components/ui/close-on-escape";
import { type Active, SelectionProvider } from "./selection";
import { keepPosition, queryOfForm } from "./soft-links";

type RowEvent = PointerEvent<HTMLElement> | FocusEvent<HTMLElement>;

/** The row of the list that an event happened in, as what to light up. */
function rowOf(event: RowEvent): Active | null {
  const row =
    event.target instanceof Element ? event.target.closest<HTMLElement>("[data-id][data-lat]") : null;
  if (!row) return null;
  return { id: Number(row.dataset.id), lat: Number(row.dataset.lat), lng: Number(row.dataset.lng) };
}

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented);

/**
 * Makes the server's page quick: links marked `data-soft` and the search form change the list without loading
 * the page anew, and list rows light up their place on the map. Without it everything works as plain links.
 */
export function Explorer({ children, busyLabel }: { children: ReactNode; busyLabel: string }) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const [isPending, startTransition] = useTransition();
  const [active, setActive] = useState<Active | null>(null);
  const focusResults = useRef(false);

  useEffect(() => {
    if (isPending || !focusResults.current) return;
    focusResults.current = false;
    root.current?.querySelector<HTMLElement>("[data-results]")?.focus();
  }, [isPending]);

  useEffect(() => {
    const row = active && root.current?.querySelector(`[data-id="${active.id}"]`);
    row?.setAttribute("data-active", "");
    return () => row?.removeAttribute("data-active");
  }, [active]);

  const go = (href: string, scroll: boolean) => startTransition(() => router.push(href, { scroll }));

  const followLink = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    link.closest("details.menu")?.removeAttribute("open");
    const kind = link.dataset.soft;
    go(kind === "move" ? link.href : keepPosition(link.href), kind === "page");
  };

  const search = (event: React.FormEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.hasAttribute("data-search")) return;
    event.preventDefault();
    focusResults.current = true;
    go(`/map?${queryOfForm(event.target)}`, false);
  };

  const light = (event: RowEvent) => {
    const row = rowOf(event);
    if (row && row.id !== active?.id) setActive(row);
  };

  return (
    <SelectionProvider value={{ active, setActive }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for its links and rows, which are what one operates */}
      <div
        ref={root}
        aria-busy={isPending}
        onClick={followLink}
        onSubmit={search}
        onKeyDown={closeOnEscape}
        onPointerOver={light}
        onFocus={light}
        onPointerLeave={() => setActive(null)}
        className="contents"
      >
        {isPending && <p className="busy-bar">{busyLabel}</p>}
        {children}
      </div>
    </SelectionProvider>
  );
}
