import pg from "pg";

/** Slug of the first group. */
export const GROUP = "bench-1";

/** Series of two years each: as long as one may be. */
const SERIES = 5;
const WEEKS = 104;

const STEPS = [
  `INSERT INTO person (id, email, name)
   SELECT gen_random_uuid(), 'bench-' || n || '@example.org', 'Bench ' || n FROM generate_series(1, $2::int) n WHERE $1::int > 0`,
  `INSERT INTO working_group (id, slug, name, purpose, active_at, updated_at)
   SELECT gen_random_uuid(), 'bench-' || n, 'Sample: group ' || n, repeat('Words of a purpose. ', 20), now(), now()
   FROM generate_series(1, $1::int) n WHERE $2::int > 0`,
  `INSERT INTO group_member (group_id, person_id, role, audience, way_in)
   SELECT g.id, p.id, (CASE WHEN p.n <= $1::int THEN 'coordinator' ELSE 'member' END)::"GroupRole",
     (CASE WHEN p.n % 3 = 0 THEN 'everyone' ELSE 'coordinators' END)::"GroupAudience", 'open'
   FROM (SELECT id, substring(email from 'bench-(\\d+)@')::int AS n
     FROM person WHERE email LIKE 'bench-%') p
   JOIN working_group g ON g.slug = 'bench-' || (1 + (p.n - 1) % $1::int) WHERE $2::int > 0`,
  `INSERT INTO group_aim (id, group_id, sort, title, by_when, state, adopted_at, position)
   SELECT gen_random_uuid(), g.id, (ARRAY['objective', 'priority', 'strategy'])[1 + n % 3]::"AimSort",
     'Sample: aim ' || n, (2027 + n)::text, 'adopted', now(), n
   FROM working_group g, generate_series(1, 9) n WHERE g.slug LIKE 'bench-%' AND $1::int + $2::int > 0`,
  `INSERT INTO meeting (id, group_id, uid, title, starts_local, duration_minutes, rule, updated_at)
   SELECT gen_random_uuid(), g.id, gen_random_uuid() || '@example.org', 'Sample: weekly meeting',
     to_char(first, 'YYYY-MM-DD"T"18:30'), 90, 'FREQ=WEEKLY;COUNT=${WEEKS}', now()
   FROM working_group g, generate_series(1, ${SERIES}) s,
     LATERAL (SELECT (date_trunc('week', now()) - interval '8 years' + (s - 1) * interval '${WEEKS} weeks')::timestamp AS first) f
   WHERE g.slug LIKE 'bench-%' AND $1::int + $2::int > 0`,
  `INSERT INTO meeting_occurrence (id, meeting_id, original_local, starts_at, ends_at)
   SELECT gen_random_uuid(), m.id, to_char(local, 'YYYY-MM-DD"T"HH24:MI'), local AT TIME ZONE 'America/New_York',
     local AT TIME ZONE 'America/New_York' + interval '90 minutes'
   FROM meeting m JOIN working_group g ON g.id = m.group_id, generate_series(0, ${WEEKS - 1}) week,
     LATERAL (SELECT m.starts_local::timestamp + week * interval '1 week' AS local) l
   WHERE g.slug LIKE 'bench-%' AND $1::int + $2::int > 0`,
  `INSERT INTO group_decision (id, group_id, occurrence_id, text, created_at)
   SELECT gen_random_uuid(), m.group_id, o.id, 'Sample: decision', o.starts_at
   FROM meeting_occurrence o JOIN meeting m ON m.id = o.meeting_id WHERE o.starts_at < now() AND $1::int + $2::int > 0`,
  `INSERT INTO group_action (id, group_id, occurrence_id, text, state)
   SELECT gen_random_uuid(), m.group_id, o.id, 'Sample: action',
     (CASE WHEN o.starts_at > now() - interval '60 days' THEN 'open' ELSE 'done' END)::"ActionState"
   FROM meeting_occurrence o JOIN meeting m ON m.id = o.meeting_id WHERE o.starts_at < now() AND $1::int + $2::int > 0`,
];

/** Groups with so many people in them, nine aims, and ten years of weekly meetings that decided something each. */
export async function fillGroups(databaseUrl: string, groups: number, people: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const step of STEPS) await client.query(step, [groups, people]);
    await client.query("ANALYZE");
  } finally {
    await client.end();
  }
}
