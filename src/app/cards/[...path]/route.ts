import { renderCard } from "@/components/layout/preview-card";
import { boardCard, postCard } from "@/features/board/components/cards";
import { gatheringCard, gatheringsCard } from "@/features/gatherings/components/cards";
import {
  initiativeCard,
  type PreviewCard,
  pageCard,
  townCard,
} from "@/features/initiatives/components/cards";
import { readSlug } from "@/lib/web-address";

/** Pages by the first part of their path that have a card for each of their entries. */
const CARDS: Record<string, (slug: string) => Promise<PreviewCard>> = {
  initiatives: initiativeCard,
  towns: townCard,
  board: postCard,
  gatherings: gatheringCard,
};
/** Pages that list them and have a card of their own. */
const LIST_CARDS: Record<string, () => Promise<PreviewCard>> = {
  board: boardCard,
  gatherings: gatheringsCard,
};
const STATUS = { missing: 404, unavailable: 503 } as const;

/** Message apps ask again after so many seconds: names and counts change. */
const MAX_AGE = 3600;

type Context = { params: Promise<{ path: string[] }> };

/** The picture that message apps show of a page: /cards/towns/savoy?hl=es is that of /towns/savoy. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [first = "", second, ...rest] = (await params).path;
  const card = rest.length > 0 ? null : await cardOf(first, second);
  if (card?.state !== "ok") return new Response(null, { status: STATUS[card?.state ?? "missing"] });
  const image = await renderCard(card.card);
  image.headers.set("cache-control", `public, max-age=${MAX_AGE}`);
  return image;
}

async function cardOf(first: string, second: string | undefined): Promise<PreviewCard | null> {
  if (second === undefined) {
    const list = Object.hasOwn(LIST_CARDS, first) ? LIST_CARDS[first] : undefined;
    return list ? list() : pageCard(first);
  }
  const card = Object.hasOwn(CARDS, first) ? CARDS[first] : undefined;
  const slug = readSlug(second);
  return card && slug !== null ? card(slug) : null;
}
