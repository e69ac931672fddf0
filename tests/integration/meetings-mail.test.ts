import { afterEach, expect, test } from "vitest";
import { cancelTime, changeTime } from "@/features/meetings/mutations/change-one";
import { reply } from "@/features/meetings/mutations/reply";
import { db } from "@/lib/db";
import { addCalendarDays, calendarDayOf } from "@/lib/wall-clock";
import { entriesOf, expand, methodOf } from "../support/calendar";
import type { Command } from "../support/command";
import { launchWorker } from "../support/mail-worker";
import { makeMeetingGroup, planOne, WEEKLY } from "../support/meetings";
import { type Received, TestMailServer } from "../support/smtp";

const workers: Command[] = [];
afterEach(async () => {
  for (const { child } of workers) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map(({ exit }) => exit));
  await db.outbox.deleteMany();
});

/** The calendar file as it arrived, which mail programs look for in two places. */
function fileIn(mail: Received | undefined): string {
  const part = mail?.attachments.find(({ contentType }) => /calendar|ics/.test(contentType));
  return part?.content.toString("utf8") ?? "";
}

test("by a real mail server comes the invitation, the file of a yes, its change by the same UID, and its end", async () => {
  const now = new Date();
  const day = (days: number) => addCalendarDays(calendarDayOf(now), days);
  const made = await makeMeetingGroup({ name: "Land; Trust, Señal" });
  const { uid, occurrences, version } = await planOne(
    made,
    { ...WEEKLY, day: day(20), until: day(60) },
    now,
    {
      title: "Reunión, con señales; y más",
    },
  );
  const server = await TestMailServer.listen();
  workers.push(launchWorker(server));
  await server.taken(1);
  const [invitation] = server.received;
  expect(invitation).toMatchObject({ subject: "A date is planned", recipients: [made.member.email] });
  expect([fileIn(invitation), invitation?.headers.get("precedence")]).toEqual(["", "bulk"]);

  const replier = { personId: made.member.id, email: made.member.email ?? "", locale: "en" as const };
  const first = occurrences[0]?.id ?? "";
  await db.$transaction((tx) =>
    reply(tx, replier, { occurrenceId: first, answer: "yes", isForAll: true }, now),
  );
  await server.taken(2);
  const confirmed = fileIn(server.received[1]);
  expect(methodOf(confirmed)).toBe("REQUEST");
  expect(expand(confirmed).map(({ startsAt }) => startsAt)).toEqual(
    occurrences.map(({ startsAt }) => startsAt.toISOString()),
  );
  expect(expand(confirmed)[0]).toMatchObject({ uid, title: "Reunión, con señales; y más" });
  expect(server.received[1]?.text).toContain("secret-room");

  const own = { title: "", place: "Library", joinLink: null, note: "", durationMinutes: 45 };
  const startsLocal = `${day(21)}T09:15`;
  await changeTime(made.permit, first, { ...own, startsLocal, version }, now);
  await server.taken(3);
  const [changed] = entriesOf(fileIn(server.received[2]));
  expect([changed?.uid, changed?.location, changed?.isRecurrenceException()]).toEqual([uid, "Library", true]);
  expect(changed?.sequence).toBeGreaterThan(expand(confirmed)[0]?.sequence ?? 0);

  await cancelTime(made.permit, first, now);
  await server.taken(4);
  const cancel = fileIn(server.received[3]);
  const [cancelled] = entriesOf(cancel);
  expect([methodOf(cancel), cancelled?.uid, cancelled?.component.getFirstPropertyValue("status")]).toEqual([
    ...["CANCEL", uid, "CANCELLED"],
  ]);
  expect(cancelled?.recurrenceId.toString()).toBe(changed?.recurrenceId.toString());
  expect(cancelled?.sequence).toBeGreaterThan(changed?.sequence ?? 0);
  await server.close();
}, 60_000);
