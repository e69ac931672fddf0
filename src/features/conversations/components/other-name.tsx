import { useTranslations } from "next-intl";
import type { OtherSide } from "../types";

/** Whom one writes with, in words; a name keeps its own direction of writing. */
export function OtherName({ other }: { other: OtherSide }) {
  const t = useTranslations("conversations.who");
  return <bdi>{other.kind === "named" ? other.name : t(other.kind)}</bdi>;
}
