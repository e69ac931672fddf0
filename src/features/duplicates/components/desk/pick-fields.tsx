import { getTranslations } from "next-intl/server";
import type { SayValue } from "@/features/proposals/components/field-words";
import type { EntryValues } from "@/features/proposals/types";
import type { Comparison } from "../../loaders";
import { defaultPick, fieldsOf, GROUPS, type Group, isAlike, isList } from "../../utils/picks";
import { PickField } from "./pick-field";
import { SideText } from "./side-text";

/** Groups of several fields that have a name of their own. */
const NAMED = { summary: "texts", address: "place", email: "email", phone: "phone", hours: "hours" } as const;

/** Everything in which two entries differ, each to be picked. */
export async function PickFields({ sides, better, mayDecide, say }: Comparison & { say: SayValue }) {
  const [t, tFields] = [await getTranslations("duplicates"), await getTranslations("proposals.fields")];
  const two = { a: sides.a.entry.values, b: sides.b.entry.values };
  // Each line its field, where there are several.
  const text = (values: EntryValues, group: Group): string => {
    const fields = fieldsOf(group);
    if (fields.length === 1) return say(group, values[group]);
    const lines = fields.map((field) => ({ field, said: say(field, values[field]) }));
    return lines.flatMap(({ field, said }) => (said ? [`${tFields(field)}: ${said}`] : [])).join("\n");
  };
  const labelOf = (group: Group) => {
    const name = NAMED[group as keyof typeof NAMED];
    return name ? t(`groups.${name}`) : tFields(group);
  };
  return GROUPS.filter((group) => !isAlike(two, group)).map((group) => {
    const [a, b] = [text(two.a, group), text(two.b, group)];
    return (
      <PickField
        key={group}
        name={`pick-${group}`}
        label={labelOf(group)}
        isFixed={!mayDecide}
        defaultValue={defaultPick(two, group, better)}
        options={[
          { value: "a", label: t("first"), content: <SideText own={a} other={b} /> },
          { value: "b", label: t("second"), content: <SideText own={b} other={a} /> },
          ...(isList(group) && mayDecide ? [{ value: "both", label: t("both") }] : []),
        ]}
      />
    );
  });
}
