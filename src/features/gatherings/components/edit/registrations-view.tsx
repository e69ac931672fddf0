import { getFormatter, getTranslations } from "next-intl/server";
import { FocusedNote } from "@/components/ui/focused-note";
import { daysFrom } from "@/lib/days";
import { KEPT_DAYS } from "../../constants";
import { isListOpen, type RegistrationsPage } from "../../loaders/organizing";
import type { CountsDto, GatheringPageDto, RegistrationRowDto } from "../../types";

/** Who comes and what they told, for those who organize it. */
export async function RegistrationsView({
  gathering,
  rows,
  counts,
  result,
}: RegistrationsPage & { result: unknown }) {
  const [t, format] = [await getTranslations("gatherings.registrations"), await getFormatter()];
  const said = (["removed", "over"] as const).find((one) => one === result);
  const { slug, texts, endsAt } = gathering;
  const [{ title, lang }] = texts;
  const { told: _, ...numbers } = counts;
  const goes = format.dateTime(daysFrom(new Date(endsAt), KEPT_DAYS), { dateStyle: "long" });
  return (
    <div className="page">
      <p className="mb-4">
        <a href={`/gatherings/${slug}`} lang={lang}>
          <bdi>{title}</bdi>
        </a>
      </p>
      <h1>{t("title")}</h1>
      {said && <FocusedNote>{t(`results.${said}`)}</FocusedNote>}
      <p className="note mt-5 max-w-[60ch]">
        {t("secret")} {t("deleted", { date: goes })}
      </p>
      <p className="mt-5 font-semibold text-lg">{t("counts", numbers)}</p>
      <Told counts={counts} />
      {rows.length === 0 ? (
        <p className="mt-6">{t("none")}</p>
      ) : (
        <>
          <Rows gathering={gathering} rows={rows} />
          <p className="mt-6">
            <a className="btn" href={`/gatherings/${slug}/registrations.csv`} download>
              {t("csv")}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

/** What has to be ready, in numbers. */
export async function Told({ counts: { told } }: { counts: CountsDto }) {
  const t = await getTranslations("gatherings");
  const all = Object.entries(told) as [keyof typeof told, number][];
  if (all.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
      {all.map(([ask, count]) => (
        <li key={ask}>{t("registrations.told", { ask: t(`asks.${ask}`), count })}</li>
      ))}
    </ul>
  );
}

type RowsProps = { gathering: GatheringPageDto; rows: readonly RegistrationRowDto[] };

/** One below the other, what each told under her name: a table of so many texts is read by nobody on a phone. */
async function Rows({ gathering, rows }: RowsProps) {
  const [t, format] = [await getTranslations("gatherings"), await getFormatter()];
  const { slug, asks } = gathering;
  const isOpen = isListOpen(gathering);
  return (
    <ol className="mt-6 grid grid-cols-1 gap-x-10 md:grid-cols-2">
      {rows.map(({ id, name, state, position, createdAt, ...told }) => (
        <li key={id} className="border-line border-t py-3">
          <p>
            <bdi className="font-semibold text-lg">{name}</bdi>{" "}
            <span className="text-quiet">
              {t(`registrations.states.${state}`, { position: position ?? 0 })} ·{" "}
              {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" })}
            </span>
          </p>
          <dl>
            {asks.map(
              (ask) =>
                told[ask] && (
                  <div key={ask} className="grid gap-x-4 sm:grid-cols-[9rem_1fr]">
                    <dt className="text-quiet">{t(`asks.${ask}`)}</dt>
                    <dd className="min-w-0 break-words" dir="auto">
                      {told[ask]}
                    </dd>
                  </div>
                ),
            )}
          </dl>
          {isOpen && (
            <a
              className="inline-flex min-h-11 items-center"
              href={`/gatherings/${slug}/registrations/${id}`}
              aria-label={t("remove.linkFor", { name })}
            >
              {t("remove.link")}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
