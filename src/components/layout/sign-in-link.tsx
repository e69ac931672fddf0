"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { NavLink } from "./nav-link";

/** Pages of the sign-in itself, and the start: nothing to come back to. */
const WITHOUT_RETURN = /^\/(sign-in|confirm)?(\/|$)/;

/** Leads to the sign-in, and from there back to this page. */
export function SignInLink({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const next = WITHOUT_RETURN.test(pathname) ? "" : `?next=${encodeURIComponent(pathname)}`;
  return <NavLink href={`/sign-in${next}`}>{children}</NavLink>;
}
