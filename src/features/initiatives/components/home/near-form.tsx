import { getTranslations } from "next-intl/server";
import { NearField } from "@/features/places/components/near-field";

/** A town or ZIP, and off to the map. */
export async function NearForm() {
  const t = await getTranslations("home.near");
  const words = { label: t("label"), submit: t("submit") };
  return <NearField id="home-near" action="/map" words={words} help={t("help")} required />;
}
