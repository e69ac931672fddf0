import { useTranslations } from "next-intl";
import type { GroupRowDto } from "../types";

/** How a group stands, in one line: how many, how one comes in; or that nobody coordinates it. */
export function GroupFacts({ group }: { group: GroupRowDto }) {
  const t = useTranslations("groups.list");
  const { members, waiting, joining, isCoordinated, namedIn } = group;
  if (isCoordinated) {
    return (
      <p className="text-quiet">
        {t("members", { count: members })} · {t(`joining.${joining}`)}
      </p>
    );
  }
  return (
    <p className="text-quiet">
      {namedIn ? t("namedIn", { year: String(namedIn) }) : t("uncoordinated")}
      {waiting > 0 && ` ${t("waiting", { count: waiting })}.`}
    </p>
  );
}
