import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { SIDES } from "../../constants";
import { SIDE_ICON } from "../side-mark";

/** The two ways to put something on the board; neither is larger. */
export function SideButtons() {
  const t = useTranslations("board.list.begin");
  return (
    <p className="no-print flex flex-wrap gap-3">
      {SIDES.map((side) => (
        <a key={side} className="btn board-begin" href={`/board/new?side=${side}`}>
          <Icon name={SIDE_ICON[side]} className="size-[1.4em]" />
          {t(side)}
        </a>
      ))}
    </p>
  );
}

/**
 * What the board is, what organizers do while there are any, and how to put something on it.
 * @param props.hasButtons not where they stand in the middle of an empty board
 */
export function BoardHeading({ isPromised, hasButtons }: { isPromised: boolean; hasButtons: boolean }) {
  const t = useTranslations("board.list");
  return (
    <header className="board-heading">
      <div>
        <h1>{t("title")}</h1>
        <p className="mt-2 max-w-[60ch] text-[1.1rem]">
          {t("lede")} {isPromised && t("promise")}
        </p>
      </div>
      {hasButtons && <SideButtons />}
    </header>
  );
}
