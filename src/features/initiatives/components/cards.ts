import { getLocale, getTranslations } from "next-intl/server";
import type { CardContent } from "@/components/layout/preview-card";
import { GROUP_ICONS, knownGroup } from "@/components/map/groups";
import type { Messages } from "@/i18n/messages";
import { loadInitiative, loadTaxonomy, loadTown } from "../loaders";

/** A preview card, or why there is none. */
export type PreviewCard =
  | { state: "ok"; card: CardContent }
  | { state: "missing" }
  | { state: "unavailable" };

type Page = Exclude<keyof Messages["initiatives"]["cards"], "count" | "townEmpty" | "where">;

const PAGES: ReadonlySet<string> = new Set<Page>(["home", "map", "plan", "learn", "data", "privacy"]);

/** The card of a page that is not about one thing: "home", "map", "learn". */
export async function pageCard(page: string): Promise<PreviewCard> {
  if (!PAGES.has(page)) return { state: "missing" };
  const t = await getTranslations("initiatives.cards");
  const words = { title: t(`${page as Page}.title`), line: t(`${page as Page}.line`) };
  return { state: "ok", card: { siteName: await siteName(), kicker: null, ...words } };
}

/** The card of an initiative: its kind with its color and icon, its name, what it does or where it is. */
export async function initiativeCard(slug: string): Promise<PreviewCard> {
  const [answer, loaded, locale] = [await loadInitiative(slug), await loadTaxonomy(), await getLocale()];
  if (answer.state === "unavailable" || loaded.state !== "ok") return { state: "unavailable" };
  if (answer.state !== "found") return { state: "missing" };
  const t = await getTranslations("initiatives");
  const { name, town, kind: key, summary, lang, alt } = answer.initiative;
  const kind = loaded.taxonomy.kinds.find((one) => one.key === key);
  const group = knownGroup(kind?.group ?? "");
  const text = kind?.labels[locale] ?? key;
  const color = loaded.taxonomy.groups.find((one) => one.key === group)?.color ?? "#1e2a26";
  const own = lang === locale ? summary : alt?.lang === locale ? alt.summary : "";
  return {
    state: "ok",
    card: {
      siteName: await siteName(),
      title: name,
      line: [own, t("cards.where", { town })].filter(Boolean).join(" "),
      kicker: { text, color, icon: GROUP_ICONS[group] ?? "" },
    },
  };
}

/** The card of a town: its name and how much is listed there. */
export async function townCard(slug: string): Promise<PreviewCard> {
  const answer = await loadTown(slug);
  if (answer.state !== "ok") return answer.state === "missing" ? { state: "missing" } : answer;
  const [t, towns] = [await getTranslations("initiatives.cards"), await getTranslations("towns")];
  const { town, initiatives } = answer;
  const count = initiatives.length;
  const line = count > 0 ? t("count", { count }) : t("townEmpty");
  const title = towns("title", { town: town.name });
  return { state: "ok", card: { siteName: await siteName(), title, line, kicker: null } };
}

async function siteName(): Promise<string> {
  return (await getTranslations("common.site"))("name");
}
