import { MailLayout } from "@/components/mail/mail-layout";
import { getPost, type PostRow } from "@/features/board/data/posts";
import { canOrganize } from "@/features/board/permissions/posts";
import { getGazetteer } from "@/features/places/data";
import { LOCALE_NAMES, type Locale } from "@/i18n/locales";
import { renderMail } from "@/lib/mailer/render";
import { loadPermitted } from "@/lib/page-access";
import { ASSUME_HOURS, UNDO_MINUTES } from "../constants";
import { readPair } from "../data/preview";
import { listInitiativesBySlug } from "../data/table";
import { askMail } from "../emails/ask";
import { assumableContact } from "../mutations/assume";
import type { Party } from "../mutations/parties";
import { localeOf } from "../mutations/reach";
import { canIntroduce } from "../permissions/introductions";
import { type LetterRow, type LetterSide, toAskProps } from "../serializers/letters";
import type { LetterWords, Pair } from "../types";
import { dateOf } from "../utils/dates";
import { closingDay } from "../utils/round";
import { readIntroduction } from "./desk";

type PageParams = Record<string, string | string[] | undefined>;

/** A letter as it will be written. */
export type PreviewDto = {
  name: string;
  locale: Locale;
  language: string;
  subject: string;
  text: string;
  /** Reached by phone: an organizer says it. */
  isCall: boolean;
};

const listOf = (value: string | string[] | undefined) => (value === undefined ? [] : [value].flat());

/** The pair that the parameters of a URL name, with its posts: who may see them is asked next. */
async function readPairParams(params: PageParams): Promise<{ pair: Pair; posts: PostRow[] } | null> {
  const [needId, offerId] = [listOf(params.need)[0] || null, listOf(params.offer)[0] || null];
  const slugs = listOf(params.initiative).slice(0, 2);
  const [need, offer] = [needId && (await getPost(needId)), offerId && (await getPost(offerId))];
  const initiatives = await listInitiativesBySlug(slugs);
  const isWhole = (!needId || need) && (!offerId || offer) && initiatives.length === slugs.length;
  if (!isWhole || (need && need.side !== "need") || (offer && offer.side !== "offer")) return null;
  const pair = { needId, offerId, initiativeIds: initiatives.map(({ id }) => id) };
  return { pair, posts: [need, offer].flatMap((post) => post || []) };
}

const toSide = (party: Party, position: number): LetterSide => ({
  position,
  personId: party.personId,
  initiativeId: party.initiativeId,
  name: party.name,
  locale: party.locale,
  person: party.person,
  initiative: party.initiative,
});

async function preview(
  row: LetterRow,
  party: Party,
  position: number,
  organizer: string,
  now: Date,
): Promise<PreviewDto> {
  const side = toSide(party, position);
  const assumedAt = assumableContact(row, side)
    ? new Date(now.getTime() + UNDO_MINUTES * 60_000 + ASSUME_HOURS * 3_600_000)
    : null;
  const signed = { salutation: party.name, organizer, assumedAt };
  const locale = localeOf(party.locale);
  const props = toAskProps(row, side, signed, await getGazetteer());
  const letter = await renderMail(askMail, MailLayout, { locale, props, unsubscribeToken: null });
  return {
    ...{
      name: party.name,
      locale,
      language: LOCALE_NAMES[locale],
      subject: letter.subject,
      text: letter.text,
    },
    isCall: party.reach?.kind === "phone",
  };
}

/** Both letters to a pair, as they would be written now; null when one of the two is not there any more. */
async function previewLetters(
  pair: Pair,
  words: LetterWords,
  organizer: string,
  now: Date,
): Promise<{ closesOn: string; letters: [PreviewDto, PreviewDto] } | null> {
  const parties = await readPair(pair);
  if (!parties) return null;
  const [first, second] = parties;
  const closesOn = closingDay(new Date(now.getTime() + UNDO_MINUTES * 60_000));
  const row: LetterRow = {
    id: "preview",
    need: parties.find(({ post }) => post?.side === "need")?.post ?? null,
    offer: parties.find(({ post }) => post?.side === "offer")?.post ?? null,
    round: { closesOn: dateOf(closesOn) },
    ...words,
    sides: [toSide(first, 1), toSide(second, 2)],
  };
  return {
    closesOn,
    letters: [await preview(row, first, 1, organizer, now), await preview(row, second, 2, organizer, now)],
  };
}

/** The page that prepares letters; null when the two can't be found. */
export function loadCompose(params: PageParams, now = new Date()) {
  const read = readPairParams(params);
  return loadPermitted(
    async (actor) => canIntroduce(actor, { posts: (await read)?.posts ?? [] }),
    async ({ actor }) => {
      const pair = (await read)?.pair;
      if (!pair) return null;
      const words: LetterWords = { firstStep: "call", note: "", noteLang: localeOf(actor.locale) };
      const previewed = await previewLetters(pair, words, actor.name, now);
      return previewed && { pair, words, replies: actor.email, ...previewed };
    },
  );
}

/** One introduction; null when there is none for this organizer. A draft comes with its letters. */
export async function loadOne(id: string, now = new Date()) {
  return loadPermitted(canOrganize, async (permit) => {
    const found = await readIntroduction(permit, id);
    if (!found) return null;
    const { introduction, pair, words } = found;
    if (introduction.state !== "draft") return { introduction, composed: null };
    const previewed = await previewLetters(pair, words, permit.actor.name, now);
    return {
      introduction,
      composed: previewed && { pair, words, replies: permit.actor.email, ...previewed },
    };
  });
}
