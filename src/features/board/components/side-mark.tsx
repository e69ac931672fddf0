import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Side } from "../types";

/** The hand of a side: open for a need, reaching out for an offer. */
export const SIDE_ICON = { need: "hand-open", offer: "hand-extended" } as const;

/** "Need" or "Offer" with its hand: two of one weight. */
export function SideMark({ side }: { side: Side }) {
  const t = useTranslations("board.words.side");
  return (
    <span className="post-side" data-side={side}>
      <Icon name={SIDE_ICON[side]} className="size-[1.35em]" />
      {t(side)}
    </span>
  );
}
