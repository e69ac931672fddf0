// Values that nobody but their owner may ever meet, planted where the site keeps private things.
import pg from "pg";

/** A value that stands nowhere else, in letters alone: no encoding changes it. */
const rare = (of: string) => `canary${of}${crypto.randomUUID().replace(/[^a-f]/g, "")}`;

/** What was planted. */
export type Canaries = {
  /** Private values by what they are: no answer for others holds one. */
  values: Record<string, string>;
  /** Paths of what they belong to, and of what others of them may be seen. */
  paths: string[];
  /** Of a note that everybody may read, from a town of 118 people: what its pages may not name. */
  open: { path: string; town: string };
};

const POST = `INSERT INTO post (id, side, category, title, body, town_id, area_county, area_regions, lat, lng, audience,
    behalf, behalf_name, behalf_contact, author_id, state, opened_at, expires_at, updated_at, removed_at, story, closed_at,
    outcome)
  SELECT $1, 'need', 'tools', $2, $3, town.id, 'franklin', '{pioneer-valley}', 42.58, -72.59, $4::"PostAudience",
    $5::"PostBehalf", $6, $7, $8, $9::"PostState", now(), now() + interval '30 days', now(), $10, $11, $12, $13
  FROM town WHERE slug = 'monroe'`;

type PostRow = {
  title: string;
  body?: string;
  audience?: "everyone" | "members" | "organizers";
  behalf?: "self" | "person";
  name?: string;
  contact?: string;
  state?: "open" | "pending" | "closed";
  isRemoved?: boolean;
  story?: string;
};

async function plantPost(client: pg.Client, authorId: string, row: PostRow): Promise<string> {
  const { title, body = "", audience = "everyone", behalf = "self", name = "", contact = "" } = row;
  const { state = "open", isRemoved = false, story = "" } = row;
  const [id, now] = [crypto.randomUUID(), new Date()];
  const ended = state === "closed" ? [now, "not_met"] : [null, null];
  const who = [behalf, name, contact, authorId];
  await client.query(POST, [
    ...[id, title, body, audience, ...who, state],
    ...[isRemoved ? now : null, story, ...ended],
  ]);
  return id;
}

async function plantPerson(client: pg.Client, values: Record<string, string>): Promise<string> {
  const id = crypto.randomUUID();
  await client.query(
    `INSERT INTO person (id, email, name, name_audience, phone, bio, bio_audience, has_profile)
     VALUES ($1, $2, $3, 'nobody', $4, $5, 'nobody', true)`,
    [id, `${values.email}@example.org`, values.name, values.phone, values.bio],
  );
  return id;
}

/** An entry that is not to be found by place, mail or phone, and one that is hidden. @returns their slugs */
async function plantEntries(client: pg.Client, values: Record<string, string>): Promise<string[]> {
  const slugs = [`quiet-house-${crypto.randomUUID()}`, `gone-house-${crypto.randomUUID()}`];
  const rows = [
    ["Quiet house", values.street, values.entryMail, values.entryPhone, "on_request", "published"],
    [`Gone ${values.hidden}`, values.hidden, values.hidden, values.hidden, "public", "hidden"],
  ];
  for (const [at, [name, address, mail, phone, privacy, listing]] of rows.entries()) {
    await client.query(
      `INSERT INTO initiative (slug, name, kind_key, town_id, address, lat, lng, point_quality, location_privacy, email,
         phone, listing, source, licence, updated_at)
       SELECT $1, $2, 'time-bank', id, $3, 42.7211937, -72.9811937, 'exact', $4::"LocationPrivacy", $5, $6,
         $7::"Listing", 'test', 'test', now() FROM town WHERE slug = 'monroe'`,
      [slugs[at], name, address, privacy, mail, phone, listing],
    );
  }
  return slugs;
}

/** A talk about a note, a desk's word on it, and what somebody suggested, which waits. */
async function plantWords(
  client: pg.Client,
  postId: string,
  ownerId: string,
  values: Record<string, string>,
) {
  const [otherId, conversationId] = [crypto.randomUUID(), crypto.randomUUID()];
  await client.query("INSERT INTO person (id, email) VALUES ($1, $2)", [otherId, `${otherId}@example.org`]);
  await client.query(
    "INSERT INTO conversation (id, post_id, owner_id, beginner_id) VALUES ($1, $2, $3, $4)",
    [conversationId, postId, ownerId, otherId],
  );
  await client.query("INSERT INTO conversation_seat (conversation_id, person_id) VALUES ($1, $2), ($1, $3)", [
    ...[conversationId, ownerId, otherId],
  ]);
  await client.query(
    "INSERT INTO message (id, conversation_id, sender_id, body) VALUES (gen_random_uuid(), $1, $2, $3)",
    [conversationId, otherId, values.message],
  );
  await client.query("INSERT INTO desk_note (id, post_id, body) VALUES (gen_random_uuid(), $1, $2)", [
    postId,
    values.deskNote,
  ]);
  await client.query(
    `INSERT INTO proposal (id, kind, changes, reason, author_id)
     VALUES (gen_random_uuid(), 'addition', jsonb_build_object('name', $1::text), $2, $3)`,
    [values.suggestion, values.reason, otherId],
  );
  return conversationId;
}

/** A group with a draft of minutes, an earlier version of it, and something that somebody in it wants to do. @returns its paths */
async function plantMinutes(client: pg.Client, ownerId: string, values: Record<string, string>) {
  const [groupId, meetingId, id] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const [slug, actionId] = [`quiet-group-${groupId}`, crypto.randomUUID()];
  await client.query(
    "INSERT INTO working_group (id, slug, name, updated_at) VALUES ($1, $2, 'Quiet group', now())",
    [groupId, slug],
  );
  await client.query(
    "INSERT INTO group_member (group_id, person_id, role, way_in) VALUES ($1, $2, 'note_taker', 'open')",
    [groupId, ownerId],
  );
  await client.query(
    `INSERT INTO meeting (id, group_id, uid, title, starts_local, duration_minutes, updated_at)
     VALUES ($1, $2, $3, 'Monthly', '2027-03-10T18:00', 60, now())`,
    [meetingId, groupId, meetingId],
  );
  await client.query(
    `INSERT INTO meeting_occurrence (id, meeting_id, original_local, starts_at, ends_at)
     VALUES ($1, $2, '2027-03-10T18:00', '2027-03-10T23:00Z', '2027-03-11T00:00Z')`,
    [id, meetingId],
  );
  await client.query(
    "INSERT INTO meeting_text (occurrence_id, body, state, version, updated_at) VALUES ($1, $2, 'draft', 2, now())",
    [id, values.minutes],
  );
  await client.query(
    `INSERT INTO meeting_text_version (occurrence_id, version, body, state, audience)
     VALUES ($1, 1, $2, 'agenda', 'members'), ($1, 2, $2, 'draft', 'members')`,
    [id, values.minutes],
  );
  await client.query(
    `INSERT INTO group_decision (id, group_id, occurrence_id, text) VALUES (gen_random_uuid(), $1, $2, $3)`,
    [groupId, id, values.decision],
  );
  await client.query(
    `INSERT INTO group_action (id, group_id, occurrence_id, text, owner_id)
     VALUES ($5, $1, $2, $3, $4)`,
    [groupId, id, values.action, ownerId, actionId],
  );
  const meeting = `/groups/${slug}/meetings/${id}`;
  const actions = `/groups/${slug}/actions`;
  return [`${meeting}/text`, `${meeting}/history`, actions, `${actions}/${actionId}/edit`];
}

/** What members of a group write among themselves, and a circle. @returns their paths */
async function plantAmongFew(client: pg.Client, ownerId: string, values: Record<string, string>) {
  const [announcement, thread, circle] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const { rows } = await client.query("SELECT id FROM working_group WHERE slug = 'worker-co-ops'");
  const groupId = rows[0].id;
  await client.query(
    "INSERT INTO group_member (group_id, person_id, role, way_in) VALUES ($1, $2, 'coordinator', 'open') ON CONFLICT DO NOTHING",
    [groupId, ownerId],
  );
  await client.query(
    "INSERT INTO announcement (id, group_id, author_id, title, body) VALUES ($1, $2, $3, $4, $4)",
    [announcement, groupId, ownerId, values.announcement],
  );
  await client.query(
    "INSERT INTO announcement (id, group_id, author_id, title, body, audience) VALUES ($1, $2, $3, 'Come', 'Come', 'everyone')",
    [crypto.randomUUID(), groupId, ownerId],
  );
  await client.query("INSERT INTO thread (id, group_id, author_id, title) VALUES ($1, $2, $3, $4)", [
    ...[thread, groupId, ownerId, values.thread],
  ]);
  const { rows: messages } = await client.query(
    "INSERT INTO thread_message (id, thread_id, author_id, body) VALUES (gen_random_uuid(), $1, $2, $3) RETURNING id",
    [thread, ownerId, values.thread],
  );
  await client.query("INSERT INTO circle (id, name, created_by_id) VALUES ($1, $2, $3)", [
    ...[circle, values.circle, ownerId],
  ]);
  await client.query("INSERT INTO circle_member (circle_id, person_id) VALUES ($1, $2)", [circle, ownerId]);
  await client.query(
    `INSERT INTO circle_date (id, circle_id, position, uid, starts_at, place)
     VALUES (gen_random_uuid(), $1::uuid, 1, $1::uuid::text, now() + interval '9 days', $2)`,
    [circle, values.circle],
  );
  await client.query("INSERT INTO circle_seeker (person_id, note) VALUES ($1, $2)", [ownerId, values.seeker]);
  const group = "/groups/worker-co-ops";
  return [
    ...[`${group}/announcements/${announcement}`, `${group}/talk/${thread}`],
    ...[
      `${group}/talk/report?message=${messages[0].id}`,
      `/circles/${circle}`,
      `/circles/${circle}/dates.ics`,
    ],
  ];
}

/** A gathering that somebody organizes and told something for, with a ride, and one that is a draft. @returns their slugs and the ride's id */
async function plantGatherings(client: pg.Client, personId: string, values: Record<string, string>) {
  const [shown, draft, rideId, registrationId] = [
    `canary-gathering-${crypto.randomUUID()}`,
    `canary-draft-${crypto.randomUUID()}`,
    ...[crypto.randomUUID(), crypto.randomUUID()],
  ];
  for (const [slug, title, state] of [
    [shown, "A gathering to come", "published"],
    [draft, values.draft, "draft"],
  ]) {
    await client.query(
      `INSERT INTO gathering (id, slug, uid, title, starts_local, ends_local, starts_at, ends_at, town_id, state, asks,
         has_rides, is_registration_open, capacity, updated_at)
       SELECT gen_random_uuid(), $1, $1, $2, '2039-05-01', '2039-05-01', '2039-05-01 04:00Z', '2039-05-02 04:00Z', id,
         $3::"GatheringState", '{food}', true, true, 9, now() FROM town WHERE slug = 'monroe'`,
      [slug, title, state],
    );
  }
  const own = "FROM gathering WHERE slug = $1";
  await client.query(
    `INSERT INTO gathering_organizer (gathering_id, person_id) SELECT id, $2 FROM gathering WHERE slug IN ($1, $3)`,
    [shown, personId, draft],
  );
  await client.query(
    `INSERT INTO registration (id, gathering_id, person_id, state, name, food)
     SELECT $5, id, $2, 'registered', $3, $4 ${own}`,
    [shown, personId, values.comer, values.food, registrationId],
  );
  await client.query(
    `INSERT INTO ride (id, gathering_id, person_id, side, town_id, text) SELECT $2, id, $3, 'offer', town_id, $4 ${own}`,
    [shown, rideId, personId, values.ride],
  );
  return { shown, draft, rideId, registrationId };
}

/** A meeting for everybody with a join link, and one for members, of a group that somebody is in. @returns their paths */
async function plantMeetings(
  client: pg.Client,
  memberId: string,
  values: Record<string, string>,
): Promise<string[]> {
  const groupId = crypto.randomUUID();
  const slug = `quiet-group-${groupId}`;
  await client.query("INSERT INTO working_group (id, slug, name, updated_at) VALUES ($1, $2, $2, now())", [
    ...[groupId, slug],
  ]);
  await client.query("INSERT INTO group_member (group_id, person_id, way_in) VALUES ($1, $2, 'open')", [
    ...[groupId, memberId],
  ]);
  const path = `/groups/${slug}`;
  const paths = [path, `${path}/calendar.ics`, `${path}/meetings`, `${path}/meetings/new`];
  for (const [audience, title] of [
    ["everyone", "A public meeting"],
    ["members", values.ownMeeting],
  ]) {
    const [id, timeId] = [crypto.randomUUID(), crypto.randomUUID()];
    await client.query(
      `INSERT INTO meeting (id, group_id, uid, title, audience, starts_local, duration_minutes, join_link, updated_at)
       VALUES ($1, $2, $3, $4, $5::"GroupAudience", '2027-02-16T18:30', 90, $6, now())`,
      [id, groupId, id, title, audience, `https://meet.example/${values.joinLink}`],
    );
    await client.query(
      `INSERT INTO meeting_occurrence (id, meeting_id, original_local, starts_at, ends_at)
       VALUES ($1, $2, '2027-02-16T18:30', now() + interval '30 days', now() + interval '30 days 90 minutes')`,
      [timeId, id],
    );
    await client.query(
      "INSERT INTO meeting_reply (occurrence_id, person_id, answer, updated_at) VALUES ($1, $2, 'yes', now())",
      [timeId, memberId],
    );
    const at = `${path}/meetings/${timeId}`;
    paths.push(at, `${at}/edit`, `${at}/event.ics`);
  }
  return paths;
}

/** Plants them in the database of a site that runs. */
export async function plantCanaries(databaseUrl: string): Promise<Canaries> {
  const kinds = [
    ...["email", "name", "phone", "bio", "message", "deskNote", "suggestion", "reason"],
    ...["minutes", "decision", "action"],
    ...[
      "street",
      "entryMail",
      "entryPhone",
      "hidden",
      "few",
      "waiting",
      "removed",
      "friend",
      "reach",
      "story",
      "announcement",
      "thread",
      "circle",
      "seeker",
    ],
    ...["draft", "comer", "food", "ride"],
    ...["joinLink", "ownMeeting"],
  ];
  const values = Object.fromEntries(kinds.map((kind) => [kind, rare(kind)]));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const owner = await plantPerson(client, values);
    const open = await plantPost(client, owner, { title: "A ladder for a week", body: "Any length" });
    const { few = "", waiting = "", removed = "", friend = "", reach = "", story = "" } = values;
    const ids = [
      open,
      await plantPost(client, owner, { title: few, body: few, audience: "organizers" }),
      await plantPost(client, owner, { title: waiting, state: "pending" }),
      await plantPost(client, owner, { title: removed, isRemoved: true }),
      await plantPost(client, owner, {
        ...({ title: "Wood for a stove", behalf: "person" } as const),
        ...{ name: friend, contact: reach },
      }),
      await plantPost(client, owner, { title: "A pram", state: "closed", story }),
    ];
    const conversationId = await plantWords(client, open, owner, values);
    const minutes = await plantMinutes(client, owner, values);
    const slugs = await plantEntries(client, values);
    const gathered = await plantGatherings(client, owner, values);
    const gatherings = [gathered.shown, gathered.draft].flatMap((slug) => [
      ...["", "/edit", "/registrations", "/registrations.csv", "/door", "/event.ics"].map(
        (part) => `/gatherings/${slug}${part}`,
      ),
      `/gatherings/${slug}/registrations/${gathered.registrationId}`,
      ...[`/cards/gatherings/${slug}`, `/gatherings/${slug}/rides/${gathered.rideId}`],
    ]);
    const posts = ids.flatMap((id) => [`/board/${id}`, `/board/${id}/manage`, `/api/v1/posts/${id}`]);
    const entries = slugs.flatMap((slug) => [
      ...[`/initiatives/${slug}`, `/initiatives/${slug}/history`, `/initiatives/${slug}/edit`],
      ...[`/api/v1/initiatives/${slug}`, `/cards/initiatives/${slug}`],
    ]);
    const meetings = await plantMeetings(client, owner, values);
    const talk = `/conversations/${conversationId}`;
    const talks = [talk, ...["away", "news", "report", "share"].map((part) => `${talk}/${part}`)];
    const amongFew = await plantAmongFew(client, owner, values);
    const people = [`/conversations/new?post=${open}`, `/people/${owner}`];
    return {
      values: { ...values, lat: "7211937", lng: "9811937" },
      paths: [...posts, ...entries, ...talks, ...people, ...minutes, ...amongFew, ...gatherings, ...meetings],
      open: { path: `/board/${open}`, town: "Monroe" },
    };
  } finally {
    await client.end();
  }
}
