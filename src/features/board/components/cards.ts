import { getTranslations } from "next-intl/server";
import type { CardContent } from "@/components/layout/preview-card";
import { whenAvailable } from "@/lib/available";
import { loadPublicPost } from "../loaders/api";

/** A preview card, or why there is none. */
type PreviewCard = { state: "ok"; card: CardContent } | { state: "missing" } | { state: "unavailable" };

/** The card of the board. */
export async function boardCard(): Promise<PreviewCard> {
  const t = await getTranslations("board.card");
  const siteName = (await getTranslations("common.site"))("name");
  return { state: "ok", card: { siteName, title: t("title"), line: t("titleLine"), kicker: null } };
}

/** The card of a public post. Of a person's it says what sort of thing it is and in which area, no more. */
export async function postCard(id: string): Promise<PreviewCard> {
  const loaded = await whenAvailable(() => loadPublicPost(id));
  if (loaded.state !== "ok") return loaded;
  const post = loaded.value;
  if (!post) return { state: "missing" };
  const [t, words] = [await getTranslations("board"), await getTranslations("board.words")];
  const siteName = (await getTranslations("common.site"))("name");
  const [side, category] = [words(`side.${post.side}`), words(`category.${post.category}`)];
  const place = words(`place.${post.place.level}`, { name: post.place.name });
  const isPersons = post.by.kind === "person";
  const title = isPersons ? `${side}: ${category}` : `${side}: ${post.texts[0].title}`;
  const line = isPersons ? place : t("card.line", { category, place });
  return { state: "ok", card: { siteName, title, line, kicker: null } };
}
