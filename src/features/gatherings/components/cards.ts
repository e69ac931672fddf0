import { getLocale, getTranslations } from "next-intl/server";
import type { CardContent } from "@/components/layout/preview-card";
import { loadGathering } from "../loaders/gatherings";
import { placeLine, textFor } from "../utils/text";
import { whenWords } from "../utils/when";

/** A preview card, or why there is none. */
type PreviewCard = { state: "ok"; card: CardContent } | { state: "missing" } | { state: "unavailable" };

const siteName = async () => (await getTranslations("common.site"))("name");

/** The card of all gatherings. */
export async function gatheringsCard(): Promise<PreviewCard> {
  const t = await getTranslations("gatherings.card");
  return {
    state: "ok",
    card: { siteName: await siteName(), title: t("title"), line: t("line"), kicker: null },
  };
}

/** The card of a gathering: its name, when and where. A draft has none. */
export async function gatheringCard(slug: string): Promise<PreviewCard> {
  const loaded = await loadGathering(slug);
  if (loaded.state !== "ok") return loaded;
  const { gathering } = loaded.page;
  if (gathering.state === "draft") return { state: "missing" };
  const [t, locale] = [await getTranslations("gatherings"), await getLocale()];
  const place = placeLine({ placeName: gathering.placeName, address: "", town: gathering.town });
  const line = [whenWords(gathering.when, locale, t("zone")), place].filter(Boolean).join(" · ");
  return {
    state: "ok",
    card: { siteName: await siteName(), title: textFor(gathering.texts, locale).title, line, kicker: null },
  };
}
