import type { ReactNode } from "react";

/** One part of the page under an ink rule; `id` is its anchor. */
export function InkSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="border-ink border-t-2 pt-5">
      <h2 id={id} className="mb-3 text-[clamp(1.5rem,1.3rem+1vw,2.1rem)]">
        {title}
      </h2>
      {children}
    </section>
  );
}
