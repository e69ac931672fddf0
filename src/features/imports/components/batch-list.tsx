import { getFormatter, getNow, getTranslations } from "next-intl/server";
import { FATES } from "../constants";
import type { BatchLineDto } from "../types";

/** Lists that were sent, newest first. */
export async function BatchList({ batches }: { batches: readonly BatchLineDto[] }) {
  const t = await getTranslations("imports");
  if (batches.length === 0) return <p className="mt-2">{t("empty")}</p>;
  return (
    <ol className="mt-2 border-ink border-t-2">
      {batches.map((batch) => (
        <BatchLine key={batch.id} batch={batch} />
      ))}
    </ol>
  );
}

async function BatchLine({ batch }: { batch: BatchLineDto }) {
  const t = await getTranslations("imports");
  const [format, now] = [await getFormatter(), await getNow()];
  const { id, sourceName, fileName, state, createdAt, counts } = batch;
  const known = FATES.filter((fate) => counts[fate] > 0);
  return (
    <li className="border-line border-b py-3.5">
      <h3 className="text-[1.15rem]">
        <a href={`/desk/import/${id}`} className="break-words">
          <bdi>{sourceName}</bdi>
        </a>
      </h3>
      <p>
        <strong>{t(`states.${state}`)}</strong> ·{" "}
        <time dateTime={createdAt} className="text-quiet">
          {format.relativeTime(new Date(createdAt), now)}
        </time>
      </p>
      <p className="text-quiet [overflow-wrap:anywhere]">
        <bdi>{fileName}</bdi>
        {known.length > 0 &&
          `: ${known.map((fate) => t(`counts.${fate}`, { count: counts[fate] })).join(" · ")}`}
      </p>
    </li>
  );
}
