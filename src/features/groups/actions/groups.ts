"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { listKinds } from "@/features/people/data/kinds";
import { listRegions } from "@/features/places/loaders";
import { defineAction } from "@/lib/action/define";
import type { Actor } from "@/lib/actor";
import { coordinatesAny, getGroup } from "../data/groups";
import { addDocument, removeDocument } from "../mutations/documents";
import {
  archiveGroup,
  createGroup,
  editGroup,
  entrustGroup,
  type GroupValues,
  setInitiative,
} from "../mutations/groups";
import { decideTogether, proposeTogether } from "../mutations/together";
import { canCreateGroup, canEntrustGroup } from "../permissions";
import {
  archiveSchema,
  decideTogetherSchema,
  editGroupSchema,
  entrustSchema,
  initiativeSchema,
  linkDocumentSchema,
  newGroupSchema,
  proposeTogetherSchema,
  removeDocumentSchema,
} from "../schema/forms";
import { initiativeSlug } from "../utils/initiative-slug";
import { groupIdOf, mayCoordinate, mayKeepMinutes, mayManage } from "./seat";

const OTHER_LANG: Record<string, string> = { en: "es", es: "en" };

/** The columns of a group from its form; the second language is there when its name or purpose was written. */
function valuesOf(input: z.output<typeof newGroupSchema>): GroupValues {
  const { lang, name, purpose, howToJoin, altName, altPurpose, altHowToJoin, joining, agreement } = input;
  const questions = [input["question-0"], input["question-1"], input["question-2"]].filter(Boolean);
  const hasAlt = altName !== "" || altPurpose !== "";
  const alt = { altLang: OTHER_LANG[lang] ?? "en", altName, altPurpose, altHowToJoin };
  const none = { altLang: null, altName: null, altPurpose: null, altHowToJoin: null };
  return { lang, name, purpose, howToJoin, joining, questions, agreement, ...(hasAlt ? alt : none) };
}

async function mayCreate(actor: Actor) {
  return canCreateGroup(actor, actor.kind === "member" && (await coordinatesAny(actor.id)));
}

/** Starts a group. */
export const createGroupAction = defineAction({
  schema: newGroupSchema,
  permission: mayCreate,
  run: async ({ permit, input }) => {
    redirect(`/groups/${await createGroup(permit, valuesOf(input), new Date())}`);
  },
});

/** Changes what a group is. */
export const editGroupAction = defineAction({
  schema: editGroupSchema,
  permission: mayManage,
  run: async ({ permit, input: { slug, version, ...input } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    await editGroup(permit, { groupId, version, values: valuesOf(input) }, new Date());
    redirect(`/groups/${slug}`);
  },
});

/** Ends a group, or takes it up again. */
export const archiveGroupAction = defineAction({
  schema: archiveSchema,
  permission: mayManage,
  run: async ({ permit, input: { slug, isArchived } }) => {
    await archiveGroup(permit, await groupIdOf(permit.actor, slug), isArchived === "yes", new Date());
    redirect(`/groups/${slug}`);
  },
});

/** Adds a link to a group's documents. */
export const linkDocumentAction = defineAction({
  schema: linkDocumentSchema,
  permission: mayKeepMinutes,
  run: async ({ permit, input: { slug, ...document } }) => {
    const added = await addDocument(permit, await groupIdOf(permit.actor, slug), document);
    if (added === "full") return { code: "invalid", message: "@groups.documents.full" };
    refresh();
    return { message: "@groups.documents.added" };
  },
});

/** Takes a document away. */
export const removeDocumentAction = defineAction({
  schema: removeDocumentSchema,
  permission: mayKeepMinutes,
  run: async ({ permit, input: { slug, id } }) => {
    if (!(await removeDocument(permit, await groupIdOf(permit.actor, slug), id))) return { code: "missing" };
    redirect(`/groups/${slug}/documents?result=removed`);
  },
});

const WRONG_INITIATIVE = { missing: "@groups.errors.initiative", full: "@groups.errors.fullInitiatives" };

/** Adds an initiative to those that a group looks after, or takes it out. */
export const setInitiativeAction = defineAction({
  schema: initiativeSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, initiative, answer } }) => {
    const about = { groupId: await groupIdOf(permit.actor, slug), named: initiativeSlug(initiative) };
    const result = await setInitiative(permit, { ...about, isIn: answer === "add" });
    if (result !== "done") return { code: "invalid", fields: { initiative: WRONG_INITIATIVE[result] } };
    redirect(`/groups/${slug}/edit?result=${answer}`);
  },
});

/** Asks another group to work on an objective together. */
export const proposeTogetherAction = defineAction({
  schema: proposeTogetherSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, aim: aimId, other, note } }) => {
    const found = await getGroup(other);
    if (!found) return { code: "invalid", fields: { other: "@common.form.fields.choose" } };
    const groupId = await groupIdOf(permit.actor, slug);
    const result = await proposeTogether(permit, { groupId, aimId, otherId: found.id, note }, new Date());
    if (result === "twice") return { code: "invalid", fields: { other: "@groups.together.twice" } };
    refresh();
    return { message: "@groups.together.asked" };
  },
});

/** What a group says to another that asked it. */
export const decideTogetherAction = defineAction({
  schema: decideTogetherSchema,
  permission: mayCoordinate,
  run: async ({ permit, input: { slug, id, answer } }) => {
    const groupId = await groupIdOf(permit.actor, slug);
    if (!(await decideTogether(permit, { groupId, id, answer }, new Date()))) return { code: "missing" };
    refresh();
    return { message: `@groups.together.decided.${answer}` };
  },
});

/** Entrusts a group with suggestions. */
export const entrustGroupAction = defineAction({
  schema: entrustSchema,
  permission: canEntrustGroup,
  run: async ({ permit, input: { slug, isEntrusted, regions, kinds } }) => {
    const known = new Set([
      ...(await listRegions()).map((region) => region.slug),
      ...(await listKinds()).map(({ key }) => key),
    ]);
    await entrustGroup(permit, await groupIdOf(permit.actor, slug), {
      isEntrusted,
      regions: regions.filter((region) => known.has(region)),
      kinds: kinds.filter((kind) => known.has(kind)),
    });
    refresh();
    return { message: "@groups.entrust.saved" };
  },
});
