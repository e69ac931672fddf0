import { getTranslations } from "next-intl/server";
import type { LogEntryDto, LogFilters } from "../../types";

type Props = { filters: LogFilters; entries: LogEntryDto[]; actions: string[]; next: string | null };

const SUBJECTS = [
  "initiative",
  "proposal",
  "person",
  "post",
  "conversation",
  "message",
  "introduction",
  "mail",
  "import",
  "import_source",
];

function addressOf(path: string, filters: LogFilters, before?: string): string {
  const set = Object.entries({ ...filters, before: before ?? "" }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(set).toString();
  return query ? `${path}?${query}` : path;
}

/** Who did what, when, by ids alone. */
export async function LogView({ filters, entries, actions, next }: Props) {
  const t = await getTranslations("proposals.log");
  return (
    <div className="page">
      <p className="no-print mb-4">
        <a href="/desk">{(await getTranslations("proposals.desk"))("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <Filters filters={filters} actions={actions} />
      <p className="mt-4">
        <a className="btn btn-quiet" href={addressOf("/desk/log/export", filters)} download>
          {t("csv")}
        </a>
      </p>
      {entries.length === 0 ? (
        <p className="mt-8" role="status">
          {t("empty")}
        </p>
      ) : (
        <Entries entries={entries} />
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        <a className="btn btn-quiet" href={addressOf("/desk/log", filters)}>
          {t("first")}
        </a>
        {next && (
          <a className="btn" rel="next" href={addressOf("/desk/log", filters, next)}>
            {t("next")}
          </a>
        )}
      </p>
    </div>
  );
}

async function Filters({ filters, actions }: Pick<Props, "filters" | "actions">) {
  const t = await getTranslations("proposals.log");
  const select = (name: "action" | "subjectType", label: string, values: readonly string[]) => (
    <label className="grid gap-1 font-semibold">
      {label}
      <select name={name} defaultValue={filters[name]} className="field font-normal">
        <option value="">{t("all")}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {value}
          </option>
        ))}
      </select>
    </label>
  );
  const input = (name: "subjectId" | "actorId" | "from" | "until", label: string, type: "text" | "date") => (
    <label className="grid gap-1 font-semibold">
      {label}
      <input
        name={name}
        type={type}
        maxLength={80}
        defaultValue={filters[name]}
        className="field font-normal"
      />
    </label>
  );
  return (
    <form action="/desk/log" method="get" className="no-print mt-6 grid gap-4 sm:grid-cols-3">
      {select("action", t("action"), actions)}
      {select("subjectType", t("subject"), SUBJECTS)}
      {input("subjectId", t("subjectId"), "text")}
      {input("actorId", t("actor"), "text")}
      {input("from", t("frm"), "date")}
      {input("until", t("until"), "date")}
      <div>
        <button type="submit" className="btn btn-main">
          {t("find")}
        </button>
      </div>
    </form>
  );
}

async function Entries({ entries }: { entries: LogEntryDto[] }) {
  const t = await getTranslations("proposals.log");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse moves a wide table by keyboard
    <section className="mt-6 overflow-x-auto" aria-label={t("title")} tabIndex={0}>
      <table className="w-full text-left text-[0.94rem]">
        <thead>
          <tr className="border-ink border-b-2">
            {(["time", "who", "what", "about", "detail"] as const).map((name) => (
              <th key={name} scope="col" className="py-2 pr-4">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, createdAt, actorId, action, subjectType, subjectId, detail }) => (
            <tr key={id} className="border-line border-b align-top">
              <td className="whitespace-nowrap py-2 pr-4">
                <time dateTime={createdAt}>{createdAt.slice(0, 19).replace("T", " ")}</time>
              </td>
              <td className="py-2 pr-4">
                {actorId ? (
                  <a href={`/desk/log?actorId=${actorId}`}>{actorId.slice(0, 13)}…</a>
                ) : (
                  t("command")
                )}
              </td>
              <td className="py-2 pr-4 font-semibold">{action}</td>
              <td className="py-2 pr-4">
                <a href={`/desk/log?subjectType=${subjectType}&subjectId=${encodeURIComponent(subjectId)}`}>
                  {subjectType} {subjectId.slice(0, 13)}
                </a>
              </td>
              <td className="py-2 [overflow-wrap:anywhere]">{detail === "{}" ? "" : detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
