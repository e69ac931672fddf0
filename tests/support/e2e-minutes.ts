// A group with a meeting, for the tests in a browser.
import { run } from "./e2e-database";

type NewMember = { email: string; name: string; role: "member" | "coordinator" | "note_taker" };

/** Makes a group of people who signed in before, and one meeting of it on 10 March 2027. @returns paths of both */
export async function addGroupWithMeeting(name: string, members: readonly NewMember[]) {
  const [groupId, meetingId, id] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const slug = `group-${groupId}`;
  await run(
    "INSERT INTO working_group (id, slug, name, active_at, updated_at) VALUES ($1, $2, $3, now(), now())",
    [groupId, slug, name],
  );
  for (const member of members) {
    await run("UPDATE person SET name = $2, trusted_at = now() WHERE email = $1", [
      member.email,
      member.name,
    ]);
    await run(
      `INSERT INTO group_member (group_id, person_id, role, way_in)
       SELECT $1, id, $3::"GroupRole", 'open' FROM person WHERE email = $2`,
      [groupId, member.email, member.role],
    );
  }
  await run(
    `INSERT INTO meeting (id, group_id, uid, title, starts_local, duration_minutes, updated_at)
     VALUES ($1, $2, $3, 'Spring meeting', '2027-03-10T18:00', 60, now())`,
    [meetingId, groupId, meetingId],
  );
  await run(
    `INSERT INTO meeting_occurrence (id, meeting_id, original_local, starts_at, ends_at)
     VALUES ($1, $2, '2027-03-10T18:00', '2027-03-10T23:00Z', '2027-03-11T00:00Z')`,
    [id, meetingId],
  );
  return { group: `/groups/${slug}`, text: `/groups/${slug}/meetings/${id}/text` };
}
