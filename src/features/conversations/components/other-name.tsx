import { useTranslations } from "next-intl";
import type { OtherSide } from "../types";

/** Whom one writes with, in words. */
export function useOtherWords(): (other: OtherSide) => string {
  const t = useTranslations("conversations.who");
  return (other) => (other.kind === "named" ? other.name : t(other.kind));
}

/** The same on a page: a name keeps its own direction of writing. */
export function OtherName({ other }: { other: OtherSide }) {
  const say = useOtherWords();
  return <bdi>{say(other)}</bdi>;
}
