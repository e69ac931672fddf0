import "server-only";
import cronParser from "cron-parser";
import { db, withDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { hasMailServer } from "@/lib/mailer/transport";
import type { Permit } from "@/lib/permit";
import { GIVEN_UP } from "../constants";
import type { DeadLetterDto, JobStateDto, MailStateDto } from "../types";

const MOST_LETTERS = 100;

async function listDeadLetters(): Promise<DeadLetterDto[]> {
  const rows = await db.outbox.findMany({
    where: GIVEN_UP,
    orderBy: { id: "desc" },
    take: MOST_LETTERS,
    select: { id: true, template: true, createdAt: true, attempts: true, lastError: true },
  });
  return rows.map(({ id, template, createdAt, attempts, lastError }) => ({
    id: String(id),
    template,
    createdAt: createdAt.toISOString(),
    attempts,
    failure: lastError,
  }));
}

/** Mails that were given up, and since when the oldest waits. @throws UnavailableError */
export async function countGivenUp(
  _permit: Permit<"mail.manage">,
): Promise<{ count: number; oldest: Date | null }> {
  const answer = await withDatabase(() =>
    db.outbox.aggregate({ where: GIVEN_UP, _count: true, _min: { createdAt: true } }),
  );
  return { count: answer._count, oldest: answer._min.createdAt };
}

/** How mail is doing. @throws UnavailableError */
export async function getMailState(_permit: Permit<"mail.manage">): Promise<MailStateDto> {
  return withDatabase(async () => {
    const [queued, retrying, sent, dead, suppressed, deadLetters] = await Promise.all([
      db.outbox.count({ where: { state: "queued", attempts: 0 } }),
      db.outbox.count({ where: { state: "queued", attempts: { gt: 0 } } }),
      db.outbox.count({ where: { state: "sent" } }),
      db.outbox.count({ where: { state: "dead" } }),
      db.mailSuppression.count(),
      listDeadLetters(),
    ]);
    const server = hasMailServer() ? "server" : "none";
    const transport = env.isLocalMode ? "local" : server;
    return { transport, counts: { queued, retrying, sent, dead }, suppressed, deadLetters };
  });
}

type Row = {
  name: string;
  completed: number;
  failed: number;
  waiting: number;
  retrying: number;
  running: number;
  cron: string | null;
  timezone: string | null;
  state: string | null;
  startedAt: Date | null;
  seconds: number | null;
  tries: number | null;
  failure: string | null;
};

/** When a schedule comes next. */
function nextRun({ cron, timezone }: Row): string | null {
  if (!cron) return null;
  return cronParser
    .parseExpression(cron, { tz: timezone ?? "UTC" })
    .next()
    .toDate()
    .toISOString();
}

function toJobState(row: Row): JobStateDto {
  const { name, completed, failed, waiting, retrying, running, state, startedAt, seconds, tries, failure } =
    row;
  const last = state &&
    startedAt && { state, startedAt: startedAt.toISOString(), seconds, tries: tries ?? 1, failure };
  return { name, completed, failed, waiting, retrying, running, last: last || null, nextAt: nextRun(row) };
}

/** What ran in the last week and what comes, by job. @throws UnavailableError */
export async function listJobStates(_permit: Permit<"mail.manage">): Promise<JobStateDto[]> {
  const rows = await withDatabase(
    () => db.$queryRaw<Row[]>`
      WITH run AS (
        SELECT name, state::text AS state, started_on, completed_on, retry_count, output FROM pgboss.job
        UNION ALL
        SELECT name, state::text, started_on, completed_on, retry_count, output FROM pgboss.archive
        WHERE archived_on > now() - interval '7 days'
      )
      SELECT queue.name, schedule.cron, schedule.timezone, tally.*, last.*
      FROM pgboss.queue
      LEFT JOIN pgboss.schedule ON schedule.name = queue.name
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'completed')::int AS completed,
          count(*) FILTER (WHERE state = 'failed')::int AS failed,
          count(*) FILTER (WHERE state = 'created')::int AS waiting,
          count(*) FILTER (WHERE state = 'retry')::int AS retrying,
          count(*) FILTER (WHERE state = 'active')::int AS running
        FROM run WHERE run.name = queue.name
      ) AS tally
      LEFT JOIN LATERAL (
        SELECT state, started_on AS "startedAt", retry_count + 1 AS tries, output ->> 'kind' AS failure,
          extract(epoch FROM completed_on - started_on)::float8 AS seconds
        FROM run WHERE run.name = queue.name AND started_on IS NOT NULL ORDER BY started_on DESC LIMIT 1
      ) AS last ON true
      WHERE queue.name NOT LIKE '\\_\\_%'
      ORDER BY queue.name`,
  );
  return rows.map(toJobState);
}
