import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/ui/form/fields";
import { type Ask, LONGEST } from "../../constants";
import type { RegistrationDetails } from "../../types";

/** What a registration tells: a name, and what its organizers chose to ask. */
export async function DetailsFields({
  asks,
  known,
}: {
  asks: readonly Ask[];
  known: Partial<RegistrationDetails>;
}) {
  const t = await getTranslations("gatherings");
  return (
    <>
      <TextField
        name="name"
        label={t("register.name")}
        help={t("register.nameHelp")}
        defaultValue={known.name ?? ""}
        maxLength={LONGEST.name}
        autoComplete="name"
        dir="auto"
        required
      />
      {asks.map((ask) => (
        <TextField
          key={ask}
          name={ask}
          label={t(`asks.${ask}`)}
          help={t(`asksHelp.${ask}`)}
          defaultValue={known[ask] ?? ""}
          maxLength={LONGEST.detail}
          autoComplete="off"
          dir="auto"
        />
      ))}
    </>
  );
}
