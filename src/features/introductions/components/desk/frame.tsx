import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FocusedNote } from "@/components/ui/focused-note";

const TABS = {
  table: "/desk/introductions",
  underWay: "/desk/introductions/made",
  calls: "/desk/introductions/calls",
  paste: "/desk/introductions/paste",
  pair: "/desk/introductions/pair",
  numbers: "/desk/introductions/numbers",
} as const;

const DONE = ["kept", "released", "noted", "byHand", "dismissed", "undone"] as const;

/** A page of the introductions desk: the way back, its parts, what was just done. */
export function DeskFrame({
  tab,
  title,
  lede,
  done,
  children,
}: {
  tab: keyof typeof TABS | null;
  title: string;
  lede?: string;
  /** What a form has done, as the address says it. */
  done?: string | string[] | undefined;
  children: ReactNode;
}) {
  const t = useTranslations("introductions.desk");
  const known = DONE.find((one) => one === done);
  const words = known
    ? t(`done.${known}`)
    : done === "started"
      ? t("one.started")
      : done === "saved"
        ? t("calls.saved")
        : "";
  return (
    <div className="page">
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{title}</h1>
      {lede && <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{lede}</p>}
      <nav aria-label={t("tabs.label")} className="no-print mt-5 flex flex-wrap gap-2">
        {(Object.keys(TABS) as (keyof typeof TABS)[]).map((key) => (
          <a key={key} href={TABS[key]} className="chip" aria-current={key === tab ? "true" : undefined}>
            {t(`tabs.${key}`)}
          </a>
        ))}
      </nav>
      {words && <FocusedNote key={words}>{words}</FocusedNote>}
      {children}
    </div>
  );
}
