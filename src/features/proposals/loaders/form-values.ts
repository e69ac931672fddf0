import { getDirectory } from "@/features/initiatives/data";
import { slugify } from "@/features/places/utils";
import { type Failure, refuse } from "@/lib/action/define";
import { MOST_PHOTOS } from "@/lib/photos/limits";
import type { Reach } from "../data/entries";
import { geocode } from "../data/geocoder";
import { listKnownPhotos } from "../data/photos";
import type { EntryForm } from "../schema/form";
import type { EntryValues } from "../types";
import { photosOf, toValues } from "../utils/entry";
import { readPlace } from "../utils/place";

/** Keys that no list of ours has: only a made-up form sends them. */
function unknownKeys(form: EntryForm, kinds: ReadonlySet<string>, purposes: ReadonlySet<string>) {
  const fields: Record<string, string> = {};
  if (!kinds.has(form.kindKey)) fields.kindKey = "@common.form.fields.choose";
  if (form.secondaryKinds.some((key) => !kinds.has(key)))
    fields.secondaryKinds = "@common.form.fields.choose";
  if (form.purposes.some((key) => !purposes.has(key))) fields.purposes = "@common.form.fields.choose";
  return fields;
}

/** What is wrong with the photos of a form: words are missing, a file is gone, there are too many. */
async function photoProblems(form: EntryForm, before: EntryValues | null, initiativeId: number | null) {
  const fields: Record<string, string> = {};
  const photos = photosOf(form);
  const own = new Set(before?.photos.map(({ id }) => id));
  const sent = photos.map(({ id }) => id).filter((id) => !own.has(id));
  const known = sent.length > 0 ? await listKnownPhotos(sent, initiativeId) : own;
  for (const { slot, id, alt } of photos) {
    if (alt === "") fields[`photoAlt-${slot}`] = "@proposals.photos.results.alt";
    else if (!own.has(id) && !known.has(id)) fields[`photoAlt-${slot}`] = "@proposals.photos.lost";
  }
  if (photos.length > Math.max(MOST_PHOTOS, own.size)) fields.photo = "@proposals.photos.results.full";
  if (form.photoAlt !== "" || form.photoChosen) fields.photo = "@proposals.photos.notAdded";
  return fields;
}

/**
 * What a form for an entry means, with its place made out; ends the action with what is wrong with a field.
 * @param before the entry as its form showed it, when it is changed
 * @param initiativeId of that entry
 * @returns the values, and whom the entry is entrusted to
 */
export async function readEntryForm(
  form: EntryForm,
  before: EntryValues | null,
  initiativeId: number | null,
): Promise<{ values: EntryValues; reach: Reach; town: string }> {
  const { gazetteer, taxonomy } = await getDirectory();
  const invalid = (fields: Record<string, string>): never => {
    const failure: Failure = { code: "invalid", fields };
    return refuse(failure);
  };
  const fields = {
    ...unknownKeys(form, new Set(taxonomy.kinds.map(({ key }) => key)), new Set(taxonomy.purposes)),
    ...(await photoProblems(form, before, initiativeId)),
  };
  if (Object.keys(fields).length > 0) invalid(fields);
  const answer = await readPlace(form, { gazetteer, geocode, before });
  if ("problem" in answer) return invalid({ [answer.problem.field]: answer.problem.key });
  const { town, ...place } = answer.place;
  const values = toValues(form, place);
  return { values, reach: { region: slugify(town.region), kind: values.kindKey }, town: town.name };
}
