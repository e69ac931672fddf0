// Who tries, and on whom: each role, and a victim with something of everything.
import { db } from "@/lib/db";
import { keyedHash, randomToken } from "@/lib/secrets";
import { makeGathering, told } from "./gatherings";
import { makeGroup } from "./groups";
import { makeMeeting } from "./meeting-row";
import { makePerson, makeSession, type NewRole } from "./people";
import { makePost } from "./posts";

/** A region that the victim's things are not in. */
const ELSEWHERE = "cape-islands";

const ROLES_OF = {
  member: [],
  curator: [{ role: "curator" }],
  organizer: [{ role: "organizer" }],
  unpromised: [{ role: "organizer", hasPromised: false }],
  elsewhere: [{ role: "organizer", regions: [ELSEWHERE] }],
  admin: [{ role: "admin" }],
  banned: [{ role: "admin" }],
} satisfies Record<string, NewRole[]>;

/**
 * Everybody who may try. `unpromised` and `elsewhere` are organizers: one before the promise, one of another
 * region; `banned` was an admin until a moment ago.
 */
export const WHO = [
  "visitor",
  "member",
  "curator",
  "organizer",
  "unpromised",
  "elsewhere",
  "admin",
  "banned",
] as const;
export type Who = (typeof WHO)[number];

/** What the victim wrote, which nobody may get to see who is not meant to. */
export const TELLTALE = "telltale";

/** The person who is tried on, and what belongs to her. */
export type Victim = {
  id: string;
  email: string;
  sessionId: string;
  subscriptionId: string;
  visitId: string;
  /** A need of hers for organizers only, and what she wrote to somebody about an offer of his. */
  postId: string;
  conversationId: string;
  messageId: string;
  /** That she stays away from somebody. */
  avoidanceId: string;
  /** A group that nobody here is in, a draft of minutes that she wrote there, and what she wants to do: by it, and without. */
  minutes: { slug: string; occurrenceId: string; actionId: string; ownActionId: string };
  /** Slug of a gathering that she organizes, and that she told something for; her registration, a ride of hers to it. */
  gathering: string;
  registrationId: string;
  rideId: string;
};

/** A new victim: signed in, with a role, a profile that she shows nobody, and a change of address under way. */
export async function makeVictim(): Promise<Victim> {
  const text = `${TELLTALE} ${randomToken().slice(0, 6)}`;
  const email = `${text.replace(" ", "-").toLowerCase()}@example.org`;
  const person = await makePerson(
    { email, name: text, nameAudience: "nobody", bio: text, pronouns: text, skills: [text] },
    [{ role: "curator" }],
  );
  const expiresAt = new Date(Date.now() + 3_600_000);
  const tokenHash = keyedHash("session", randomToken());
  const session = await db.session.create({ data: { tokenHash, personId: person.id, expiresAt } });
  await db.emailChange.create({ data: { personId: person.id, newEmail: `new-${email}`, expiresAt } });
  const subscribed = await subscribe(person.id, email);
  const posted = await postAndWrite(person.id, text);
  const minutes = await meetAndNote(person.id);
  const gathered = await gather(person.id, text);
  const owned = { ...subscribed, ...posted, ...gathered };
  return { id: person.id, email, sessionId: session.id, ...owned, minutes };
}

/** A need for organizers only in Holyoke, and a message about somebody's offer. */
async function postAndWrite(personId: string, text: string) {
  const { id: ownerId } = await makePerson();
  const need = await makePost({ authorId: personId, title: text, body: text, audience: "organizers" });
  const offer = await makePost({ authorId: ownerId, side: "offer", title: "Chairs" });
  const { id: conversationId, messages } = await db.conversation.create({
    data: {
      postId: offer.id,
      ownerId,
      beginnerId: personId,
      seats: { create: [{ personId }, { personId: ownerId }] },
      messages: { create: { senderId: personId, body: text } },
    },
    include: { messages: true },
  });
  const scope = "introductions";
  const avoidance = await db.avoidance.create({ data: { personId, avoidedId: ownerId, scope } });
  return {
    ...{ postId: need.id, conversationId, messageId: messages[0]?.id ?? "", avoidanceId: avoidance.id },
  };
}

/** A meeting with a draft of minutes that is hers, and an action. What a group wrote stays when she goes. */
async function meetAndNote(personId: string): Promise<Victim["minutes"]> {
  const text = TELLTALE;
  const { id: coordinatorId } = await makePerson();
  const { id: groupId, slug } = await makeGroup({ [coordinatorId]: "coordinator" });
  const { occurrence } = await makeMeeting(groupId);
  const occurrenceId = occurrence.id;
  const version = { version: 1, body: text, state: "draft", audience: "members" } as const;
  await db.meetingText.create({
    data: { occurrenceId, ...version, versions: { create: { ...version, actorId: personId } } },
  });
  const { id } = await db.groupAction.create({ data: { groupId, occurrenceId, text, ownerId: personId } });
  const own = await db.groupAction.create({ data: { groupId, text, ownerId: personId } });
  return { slug, occurrenceId, actionId: id, ownActionId: own.id };
}

/** A gathering that somebody organizes and comes to, with a ride. */
async function gather(personId: string, text: string) {
  const { id: gatheringId, slug, townId } = await makeGathering([personId], { createdById: personId });
  const { id: registrationId } = await db.registration.create({
    data: { gatheringId, personId, state: "registered", ...told(text, { food: text, access: text }) },
  });
  const ride = { gatheringId, personId, side: "offer" as const, townId: townId ?? 0, text };
  return { gathering: slug, registrationId, rideId: (await db.ride.create({ data: ride })).id };
}

/** Gives somebody a subscription, and a visit to be asked about. */
async function subscribe(personId: string, email: string) {
  const { id: initiativeId } = await db.initiative.findFirstOrThrow({ select: { id: true } });
  const { subscriptions, plannedVisits } = await db.subscriber.create({
    data: {
      personId,
      email,
      subscriptions: { create: { topic: "initiatives" } },
      plannedVisits: { create: { initiativeId, way: "visit" } },
    },
    include: { subscriptions: true, plannedVisits: true },
  });
  return { subscriptionId: subscriptions[0]?.id ?? "", visitId: plannedVisits[0]?.id ?? "" };
}

/** One statement for everything that is stored of a person: one a table takes as long as all else in a test. */
async function findSnapshotQuery(): Promise<string> {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name IN ('person_id', 'subscriber_id', 'author_id', 'sender_id',
      'owner_id', 'beginner_id') ORDER BY 1, 2`;
  const rows = [{ table: "person", column: "id" }, ...columns].map(({ table, column }) => {
    const owned =
      column === "subscriber_id" ? "IN (SELECT id FROM subscriber WHERE person_id = $1::uuid)" : "= $1::uuid";
    return `SELECT '${table}.${column}' AS place, to_jsonb(t)::text AS row FROM "${table}" t WHERE "${column}" ${owned}`;
  });
  return `${rows.join(" UNION ALL ")} ORDER BY 1, 2`;
}

let snapshotQuery: Promise<string> | undefined;

/** Everything that is stored of the victim, to be compared. */
export async function snapshot({ id }: Victim): Promise<string> {
  snapshotQuery ??= findSnapshotQuery();
  return JSON.stringify(await db.$queryRawUnsafe(await snapshotQuery, id));
}

/** Somebody of this role, signed in, with subscriptions of her own. @returns the session's token; null for a visitor */
export async function signInAs(who: Who): Promise<string | null> {
  if (who === "visitor") return null;
  const bannedAt = who === "banned" ? new Date() : null;
  const { id, email } = await makePerson({ bannedAt }, ROLES_OF[who]);
  await subscribe(id, email ?? "");
  return makeSession(id);
}
