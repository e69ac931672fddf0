import { resolveNear, suggestNear } from "@/features/places/loaders";
import { today } from "@/lib/calendar";
import { TEXT_LANGUAGES } from "../constants";
import { findOwnAction, findOwnGroup } from "../data/groups";
import { findInitiative, maySpeakFor } from "../data/initiatives";
import type { PostRow } from "../data/posts";
import type { Changed, EditForm, PostForm, PostValues } from "../schema/post";
import type { Audience, Side } from "../types";
import { findRevealed, helpFor, isSensitive, suggestCategory } from "../utils/notices";
import { splitWords } from "../utils/split-words";

/** What a form has to ask first: keys of messages by field, as an action answers them. */
export type Asked = { fields: Record<string, string>; isNotice: boolean };

type Words = { title: string; body: string; altTitle: string; altBody: string; tags: string[] };

const allText = ({ title, body, altTitle, altBody, tags }: Words) =>
  [title, body, altTitle, altBody, ...tags].join("\n");

/** What in the text should not pass unseen; nothing once it was said that it may stay. */
function pointOut(text: string, anyway: boolean): Record<string, string> {
  if (anyway) return {};
  const found = findRevealed(text);
  return Object.fromEntries(found.map((one) => [one, `@posting.notice.${one}`]));
}

/** The town of a place, or what to ask. */
async function readPlace(where: string): Promise<{ town: string } | Asked> {
  const near = await resolveNear(where);
  if (near) return { town: near.town.slug };
  const isClose = (await suggestNear(where)).length > 0;
  return {
    fields: { where: isClose ? "@posting.errors.placeClose" : "@posting.errors.place" },
    isNotice: false,
  };
}

/** The second version, or none of it. */
const secondOf = ({ altLang, altTitle, altBody }: Pick<PostForm, "altLang" | "altTitle" | "altBody">) =>
  altTitle ? { altLang, altTitle, altBody } : { altLang: null, altTitle: null, altBody: null };

/** Who sees it: as chosen, else organizers only where the need is private, else everybody. */
function audienceOf(form: PostForm, side: Side, text: string): Audience | null {
  if (form.audience) return form.audience;
  if (!isSensitive(side, text)) return "everyone";
  return form.privacy;
}

/** The group of this site that a post is for, and the action that it helps with; what to ask when it is not hers. */
async function readGroup(
  { behalf, group: slug, action }: PostForm,
  personId: string | null,
): Promise<{ groupId: string | null; actionId: string | null; name: string } | Asked> {
  if (behalf !== "group" || slug === "") return { groupId: null, actionId: null, name: "" };
  const group = personId === null ? null : await findOwnGroup(slug, personId);
  if (!group || personId === null) {
    return { fields: { behalfName: "@posting.errors.notInGroup" }, isNotice: false };
  }
  // What was ticked off meanwhile is still a need of the group.
  const own = action === null ? null : await findOwnAction(action, personId);
  const actionId = own?.group.id === group.id ? own.id : null;
  return { groupId: group.id, actionId, name: group.name };
}

/**
 * Makes a post of what was typed, or says what to ask first.
 * @param personId of whoever is signed in
 * @throws UnavailableError when the database does not answer
 */
export async function readPostForm(
  form: PostForm,
  personId: string | null,
  now: Date,
): Promise<PostValues | Asked> {
  const split = splitWords(form.what);
  const body = [split.body, form.body].filter(Boolean).join("\n\n");
  const text = allText({ ...form, title: split.title, body });
  const audience = audienceOf(form, form.side, text);
  const place = await readPlace(form.where);
  const notices = {
    ...pointOut(text, form.anyway),
    ...(audience === null && { privacy: "@posting.notice.privacy" }),
  };
  if ("fields" in place) return { fields: { ...place.fields, ...notices }, isNotice: false };
  if (Object.keys(notices).length > 0) {
    const help = helpFor(form.side, text, form.isToday) && { help: "@posting.notice.help" };
    return { fields: { ...notices, ...help }, isNotice: true };
  }
  if (audience === null) throw new Error("Who sees it was not asked");
  const initiative = form.behalf === "initiative" ? await findInitiative(form.behalfName) : null;
  if (initiative && !(await maySpeakFor(initiative.id, personId))) {
    return { fields: { behalfName: "@posting.errors.notYours" }, isNotice: false };
  }
  const group = await readGroup(form, personId);
  if ("fields" in group) return group;
  const isPersonal = form.behalf === "self" || form.behalf === "person";
  return {
    ...{ side: form.side, title: split.title, body, lang: form.lang, ...secondOf(form) },
    category: form.category ?? suggestCategory(text),
    ...{ tags: form.tags, mode: form.mode, town: place.town, reachMiles: form.reachMiles },
    ...{ startsOn: form.startsOn, endsOn: form.endsOn ?? (form.isToday ? today(now) : null) },
    ...{ terms: form.terms, quantity: form.quantity, audience, isIndexed: isPersonal && form.isIndexed },
    ...{ behalf: form.behalf, initiativeId: initiative?.id ?? null },
    behalfName: form.behalf === "self" || initiative ? "" : group.name || form.behalfName,
    behalfContact: form.behalf === "person" ? form.behalfContact : "",
    ...{ groupId: group.groupId, actionId: group.actionId },
  };
}

const textOf = ({ title, body, altTitle, altBody, tags }: PostRow) =>
  allText({ title, body, altTitle: altTitle ?? "", altBody: altBody ?? "", tags });

/** Whether a change makes a need private that was none, for others than organizers to read. */
function isNewlyPrivate(form: EditForm, post: PostRow): boolean {
  const isForOthers = (form.audience ?? post.audience) !== "organizers";
  return isForOthers && isSensitive(post.side, allText(form)) && !isSensitive(post.side, textOf(post));
}

/** The same for the form that changes a post. */
export async function readEditForm(form: EditForm, post: PostRow): Promise<Changed | Asked> {
  const text = allText(form);
  const place = await readPlace(form.where);
  const isAsked = form.privacy === null && isNewlyPrivate(form, post);
  const notices = {
    ...pointOut(text, form.anyway),
    ...(isAsked && { privacy: "@posting.notice.privacy" }),
  };
  if ("fields" in place) return { fields: { ...place.fields, ...notices }, isNotice: false };
  if (Object.keys(notices).length > 0) return { fields: notices, isNotice: true };
  const { title, body, lang, tags, mode, reachMiles, startsOn, endsOn, terms, quantity, isIndexed } = form;
  return {
    ...{ title, body, lang, ...secondOf(form), tags, mode, town: place.town, reachMiles },
    ...{ startsOn, endsOn, terms, quantity, isIndexed, audience: form.privacy ?? form.audience },
    category: form.category ?? suggestCategory(text),
  };
}

/**
 * Makes an offer of one sentence, beside a need: at its place and in its language, of the person herself.
 * What it reveals has to go: a form of one field has no room to ask.
 */
export function readShare(what: string, need: PostRow): PostValues | Asked {
  const [revealed] = findRevealed(what);
  if (revealed) return { fields: { what: `@posting.notice.${revealed}` }, isNotice: false };
  return {
    ...{
      side: "offer",
      ...splitWords(what),
      lang: langOf(need),
      altLang: null,
      altTitle: null,
      altBody: null,
    },
    ...{ category: suggestCategory(what), tags: [], mode: "either", town: need.town.slug, reachMiles: null },
    ...{ startsOn: null, endsOn: null, terms: [], quantity: 1, audience: "everyone", isIndexed: false },
    ...{ behalf: "self", initiativeId: null, behalfName: "", behalfContact: "" },
    ...{ groupId: null, actionId: null },
  };
}

const langOf = ({ lang }: PostRow) => TEXT_LANGUAGES.find((one) => one === lang) ?? "en";
