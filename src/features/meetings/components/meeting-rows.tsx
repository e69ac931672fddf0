import { getTranslations } from "next-intl/server";
import { pathOf } from "../serializers/rows";
import type { MeetingRowDto } from "../types";
import { MeetingWhen } from "./meeting-when";

/** Meetings below each other. @param own slug of the group whose list it is: of others the name stands there */
export function MeetingRows({ rows, own }: { rows: readonly MeetingRowDto[]; own: string }) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {rows.map((row) => (
        <Row key={row.id} row={row} own={own} />
      ))}
    </ul>
  );
}

async function Row({ row, own }: { row: MeetingRowDto; own: string }) {
  const t = await getTranslations("meetings");
  const { title, lang, startsAt, endsAt, slug, groupName, isCancelled, isForMembers } = row;
  return (
    <li className="grid gap-x-6 py-3 sm:grid-cols-[17rem_1fr]">
      <p className="text-quiet tabular-nums">
        <MeetingWhen startsAt={startsAt} endsAt={endsAt} />
      </p>
      <div className="min-w-0">
        <a
          href={pathOf(row)}
          lang={lang}
          dir="auto"
          className={`font-semibold [overflow-wrap:anywhere] ${isCancelled ? "line-through" : ""}`}
        >
          {title}
        </a>
        {isCancelled && <strong className="ml-2">{t("cancelled")}</strong>}
        <PlaceLine row={row} />
        {slug !== own && <p className="text-quiet">{groupName}</p>}
        {isForMembers && <p className="text-quiet">{t("forMembers")}</p>}
      </div>
    </li>
  );
}

async function PlaceLine({ row: { place, town, isOnline } }: { row: MeetingRowDto }) {
  const t = await getTranslations("meetings");
  const words = [place, town, isOnline && t("online")].filter(Boolean);
  return words.length > 0 ? <p className="[overflow-wrap:anywhere]">{words.join(", ")}</p> : null;
}
