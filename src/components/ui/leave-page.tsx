import { useTranslations } from "next-intl";
import { LeaveLink } from "./leave-link";

/**
 * "Leave this page", for pages that somebody might look at over one's shoulder: a button, and a key that it names. What
 * was on the screen is replaced by a weather page, and "back" does not bring it up again.
 */
export function LeavePage() {
  const t = useTranslations("common.leave");
  return (
    <div className="no-print flex justify-end">
      <LeaveLink>
        <span>{t("button")}</span>
        <span
          className="rounded border border-current px-1.5 font-sans font-normal text-[0.8rem] max-sm:hidden pointer-coarse:hidden"
          aria-hidden="true"
        >
          {t("key")}
        </span>
        <span className="sr-only">. {t("keyHelp")}</span>
      </LeaveLink>
    </div>
  );
}
