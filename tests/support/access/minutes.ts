// Agenda and minutes, and what came of them, of a group that nobody here is in: a draft that is for members only.
import { type ActionRow, action, everybody, only, type RouteRow } from "../access-rows";
import type { Victim } from "../access-scene";

const meeting = ({ minutes: { slug, occurrenceId } }: Victim) => `/groups/${slug}/meetings/${occurrenceId}`;

export const minutesRoutes: Record<string, RouteRow> = {
  "GET /groups/[slug]/meetings/[id]/text": only([], { path: (victim) => `${meeting(victim)}/text` }),
  "GET /groups/[slug]/meetings/[id]/history": only([], { path: (victim) => `${meeting(victim)}/history` }),
  // What of it is for members only is on it for nobody here.
  "GET /groups/[slug]/actions/[id]/edit": only([], {
    path: ({ minutes: { slug, ownActionId } }) => `/groups/${slug}/actions/${ownActionId}/edit`,
  }),
  "GET /groups/[slug]/actions": everybody(200, ({ minutes: { slug } }) => `/groups/${slug}/actions`),
};

const ofText = (more: Record<string, string> = {}): ActionRow =>
  action([], ({ minutes: { occurrenceId } }) => ({ occurrence: occurrenceId, version: "1", ...more }));
const ofAction = (more: Record<string, string> = {}): ActionRow =>
  action([], ({ minutes: { actionId } }) => ({ id: actionId, ...more }));

export const minutesActions: Record<string, ActionRow> = {
  saveTextAction: ofText({ body: "Mine now", lang: "en" }),
  beginMinutesAction: ofText(),
  approveTextAction: ofText({ audience: "everyone" }),
  reopenTextAction: ofText(),
  restoreTextAction: ofText({ to: "1" }),
  setActionStateAction: ofAction({ state: "done" }),
  takeOverAction: ofAction(),
  editActionAction: action([], ({ minutes: { ownActionId } }) => ({
    ...{ id: ownActionId, version: "1", text: "Mine now" },
  })),
  addActionAction: action([], ({ minutes: { slug } }) => ({ slug, text: "Do this" })),
};
