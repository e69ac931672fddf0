"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A main place; underlined in cranberry while one is in it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const here = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={here ? "page" : undefined}
      className={`inline-flex min-h-11 items-center border-b-[3px] font-semibold text-ink no-underline hover:border-line ${
        here ? "border-cranberry" : "border-transparent"
      }`}
    >
      {children}
    </Link>
  );
}
