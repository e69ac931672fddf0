import { getFormatter, getTranslations } from "next-intl/server";
import type { ReadText } from "../loaders/text";
import type { Someone } from "../types";

/** Puts days and people into words. */
export async function loadWords() {
  const [t, format] = [await getTranslations("minutes"), await getFormatter()];
  const day = (date: string) =>
    format.dateTime(new Date(date), { dateStyle: "long", ...(date.length === 10 && { timeZone: "UTC" }) });
  const who = (owner: Someone | null): string => {
    if (owner === null) return t("actions.nobody");
    return owner.isYou ? t("actions.you") : (owner.name ?? t("actions.someone"));
  };
  return { t, day, who };
}
export type Words = Awaited<ReturnType<typeof loadWords>>;

/** Who sees a text as it stands. */
export function seenBy({ text, isShared }: Pick<ReadText, "text" | "isShared">) {
  if (text?.state === "approved" && text.audience === "everyone") return "everyone";
  return isShared ? "together" : "members";
}
