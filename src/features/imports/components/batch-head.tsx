import { getFormatter, getTranslations } from "next-intl/server";
import type { BatchDto } from "../types";
import { AutoRefresh } from "./auto-refresh";
import { loadSayFailure } from "./words";

const AT_WORK = ["waiting", "reading", "applying", "undoing"] as const;

/** Whose list it is, and where it is in its life. */
export async function BatchHead({ batch }: { batch: BatchDto }) {
  const [t, sayFailure] = [await getTranslations("imports"), await loadSayFailure()];
  const format = await getFormatter();
  const {
    sourceName,
    licence,
    fileName,
    state,
    problem,
    createdAt,
    appliedAt,
    undoneAt,
    made,
    suggested,
    kept,
  } = batch;
  const work = AT_WORK.find((one) => one === state);
  const date = (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long", timeStyle: "short" });
  return (
    <header>
      <h1 className="break-words">
        <bdi>{sourceName}</bdi>
      </h1>
      <p className="mt-3 text-quiet [overflow-wrap:anywhere]">
        <bdi>{fileName}</bdi> · {licence} · {t("sent", { date: date(createdAt) })}
      </p>
      <div className="note mt-6" role="status">
        <p>
          <strong>{t(`states.${state}`)}</strong>
          {appliedAt && state === "applied" && ` · ${date(appliedAt)}`}
          {undoneAt && state === "undone" && ` · ${date(undoneAt)}`}
        </p>
        {work ? <Progress batch={batch} /> : null}
        {state === "ready" && <p>{t("ready")}</p>}
        {state === "applied" && <p>{t("applied", { made, suggested })}</p>}
        {state === "undone" && <p>{kept > 0 ? t("undoneKept", { kept }) : t("undoneAll")}</p>}
        {state === "failed" && problem && <p>{sayFailure(problem)}</p>}
      </div>
    </header>
  );
}

/** How far it is; looks again by itself. */
async function Progress({ batch: { done, total } }: { batch: BatchDto }) {
  const t = await getTranslations("imports.progress");
  return (
    <>
      <p>{total === null ? t("some", { done }) : t("of", { done, total })}</p>
      <progress
        className="mt-2 block h-3 w-full max-w-[30rem] accent-forest"
        aria-label={t("label")}
        {...(total !== null && { value: Math.min(done, total), max: Math.max(1, total) })}
      />
      <p className="text-quiet">{t("again")}</p>
      <AutoRefresh />
    </>
  );
}
