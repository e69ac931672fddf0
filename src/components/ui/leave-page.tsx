import { useTranslations } from "next-intl";
import { LeaveLink } from "./leave-link";

/** "Leave this page", on top of pages that somebody might look at over one's shoulder. */
export function LeavePage() {
  const t = useTranslations("common.leave");
  return <LeaveLink words={{ button: t("button"), hint: t("hint") }} />;
}
