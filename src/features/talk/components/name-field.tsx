import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/form/fields";
import type { OwnName } from "../loaders";

/** Says what members see of her name with what she writes, and lets her show it. */
export function NameField({ own: { name, isSeen } }: { own: OwnName }) {
  const t = useTranslations("talk.name");
  if (isSeen) return <p className="text-quiet">{t("seen", { name })}</p>;
  if (name === "") {
    return (
      <p className="text-quiet">
        {t.rich("none", { link: (words) => <a href="/account#profile">{words}</a> })}
      </p>
    );
  }
  return <CheckField name="showsName" label={t("show", { name })} help={t("hidden")} />;
}
