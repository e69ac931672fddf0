import { getFormatter, getTranslations } from "next-intl/server";
import type { ChangeDto, GroupDto } from "../types";
import { GroupHead } from "./group-head";

type Props = { group: GroupDto; changes: ChangeDto[]; page: number; hasMore: boolean };

/** Every change of a group and of what it wants, newest first. */
export async function HistoryView({ group, changes, page, hasMore }: Props) {
  const t = await getTranslations("groups.history");
  const path = `/groups/${group.slug}/history`;
  return (
    <div className="page max-w-[52rem]">
      <GroupHead
        slug={group.slug}
        {...group.text}
        title={t("title", { name: group.text.name })}
        lede={t("lede")}
      />
      {changes.length === 0 && <p className="mt-8">{t("none")}</p>}
      <ul className="mt-8 divide-y divide-line">
        {changes.map((change) => (
          <Change key={change.id} change={change} />
        ))}
      </ul>
      <p className="mt-4 flex gap-4">
        {page > 1 && <a href={`${path}?page=${page - 1}`}>{t("newer")}</a>}
        {hasMore && <a href={`${path}?page=${page + 1}`}>{t("older")}</a>}
      </p>
    </div>
  );
}

const FIELDS = [
  "name",
  "title",
  "purpose",
  "body",
  "byWhen",
  "state",
  "howToJoin",
  "lang",
  "altLang",
  "altName",
  "altPurpose",
  "altHowToJoin",
  "joining",
  "questions",
  "agreement",
  "sort",
] as const;
type Field = (typeof FIELDS)[number];

async function Change({ change }: { change: ChangeDto }) {
  const [t, format] = [await getTranslations("groups.history"), await getFormatter()];
  const moment = format.dateTime(new Date(change.at), { dateStyle: "long", timeStyle: "short" });
  return (
    <li className="py-3">
      <h2 className="text-[1.1rem]">
        {change.subject === "group" ? t("group") : t("aim", { title: change.title })}
      </h2>
      <p className="text-quiet">
        <time dateTime={change.at}>{moment}</time>
      </p>
      <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
        {FIELDS.flatMap((name) => change.fields.filter((field) => field.name === name)).map(
          ({ name, before, after }) => (
            <div key={name} className="contents">
              <dt className="text-quiet">{t(`fields.${name as Field}`)}</dt>
              <dd className="whitespace-pre-line" dir="auto">
                {before !== null && (
                  <>
                    <span className="sr-only">{t("before")}: </span>
                    <del>{before || t("nothing")}</del> <span aria-hidden="true">→</span>{" "}
                    <span className="sr-only">{t("after")}: </span>
                  </>
                )}
                <ins className="no-underline">{after || t("nothing")}</ins>
              </dd>
            </div>
          ),
        )}
      </dl>
    </li>
  );
}
