import { getFormatter, getTranslations } from "next-intl/server";
import type { JobStateDto } from "../../types";

const STATES = ["completed", "failed", "active", "retry", "created", "cancelled"] as const;

/** What ran, what failed, what comes. */
export async function JobTable({ jobs }: { jobs: JobStateDto[] }) {
  const t = await getTranslations("mail.desk.jobs");
  return (
    <>
      <p className="mb-3 text-quiet">{t("explain")}</p>
      <ul className="border-line border-t">
        {jobs.map((job) => (
          <JobRow key={job.name} job={job} />
        ))}
      </ul>
    </>
  );
}

async function JobRow({ job }: { job: JobStateDto }) {
  const [t, format] = [await getTranslations("mail.desk.jobs"), await getFormatter()];
  const moment = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "medium", timeStyle: "short" });
  const { name, completed, failed, waiting, retrying, running, nextAt } = job;
  const facts = [
    [t("last"), await lastRun(job)],
    [t("next"), nextAt ? moment(nextAt) : t("noSchedule")],
    [t("ended"), t("endedValue", { completed, failed })],
    [t("open"), t("openValue", { waiting, retrying, running })],
  ];
  return (
    <li className="border-line border-b py-3">
      <h3 className="break-words">{name}</h3>
      <dl className="mt-1 grid gap-x-6 text-[0.94rem] sm:grid-cols-2">
        {facts.map(([term, fact]) => (
          <div key={term} className="flex gap-2">
            <dt className="text-quiet">{term}:</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

async function lastRun({ last }: JobStateDto): Promise<string> {
  const [t, format] = [await getTranslations("mail.desk.jobs"), await getFormatter()];
  if (!last) return t("never");
  const state = STATES.find((known) => known === last.state) ?? "created";
  const when = format.dateTime(new Date(last.startedAt), { dateStyle: "medium", timeStyle: "medium" });
  const seconds = format.number(last.seconds ?? 0, { maximumFractionDigits: 1 });
  const outcome = t(`states.${state}`) + (last.failure ? ` (${last.failure})` : "");
  const rest = [
    last.seconds !== null && t("took", { seconds }),
    last.tries > 1 && t("tries", { tries: last.tries }),
  ].filter(Boolean);
  return [t("lastValue", { when, state: outcome }), ...rest].join(", ");
}
