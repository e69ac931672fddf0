import type { ReactNode } from "react";
import { env } from "@/lib/env";

/** A link to whoever runs this copy: by mail where an address is known, else to how corrections are made. */
export function TellUs({ subject, children }: { subject: string; children: ReactNode }) {
  const { OPERATOR_EMAIL: email } = env;
  const href = email ? `mailto:${email}?subject=${encodeURIComponent(subject)}` : "/data#corrections";
  return (
    <a href={href} className="whitespace-nowrap">
      {children}
    </a>
  );
}
