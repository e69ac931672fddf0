import { useFormatter, useTranslations } from "next-intl";
import { LeavePage } from "@/components/ui/leave-page";
import type { Member } from "@/lib/actor";
import type { AboutDto, ConversationDto } from "../types";
import { OtherName } from "./other-name";
import { SharedHint } from "./shared-hint";
import "./conversation.css";

type Props = { actor: Member; open: ConversationDto[]; blocked: ConversationDto[]; hasMore: boolean };

/** All conversations of somebody, unread ones first. Nothing of what was written, and no title of a post. */
export function ConversationList({ actor, open, blocked, hasMore }: Props) {
  const t = useTranslations("conversations.list");
  return (
    <>
      <LeavePage />
      <div className="page max-w-[46rem]">
        <h1>{t("title")}</h1>
        {open.length === 0 ? (
          <p className="mt-5 max-w-[60ch] text-[1.2rem] leading-snug">
            {t.rich("empty", { link: (words) => <a href="/board">{words}</a> })}
          </p>
        ) : (
          <Rows rows={open} />
        )}
        {hasMore && <p className="mt-4 text-quiet">{t("more")}</p>}
        {blocked.length > 0 && (
          <details className="mt-8">
            <summary className="inline-flex min-h-11 items-center font-semibold text-link underline">
              {t("blocked", { count: blocked.length })}
            </summary>
            <Rows rows={blocked} />
          </details>
        )}
        {!actor.isShared && <SharedHint />}
      </div>
    </>
  );
}

function Rows({ rows }: { rows: ConversationDto[] }) {
  return (
    <ul className="mt-6 border-ink border-t-2">
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row: { id, other, about, unread, lastAt } }: { row: ConversationDto }) {
  const [t, format] = [useTranslations("conversations.list"), useFormatter()];
  const isUnread = unread > 0;
  const exact = format.dateTime(new Date(lastAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <a
      className="conversation-row"
      href={`/conversations/${id}#latest`}
      data-unread={isUnread ? "" : undefined}
    >
      <span className={`min-w-0 text-[1.1rem] ${isUnread ? "font-bold" : "font-semibold"}`}>
        <OtherName other={other} />
        {isUnread && (
          <span className="ml-3 whitespace-nowrap text-[0.94rem]">{t("unread", { count: unread })}</span>
        )}
      </span>
      <time className="text-[0.94rem] text-quiet" dateTime={lastAt} title={exact}>
        {format.relativeTime(new Date(lastAt), new Date())}
      </time>
      <span className="col-span-2 text-quiet">
        <About about={about} />
      </span>
    </a>
  );
}

function About({ about: { side, place, postedAt, isOwn } }: { about: AboutDto }) {
  const [t, tPlace, format] = [
    useTranslations("conversations.list"),
    useTranslations("board.words.place"),
    useFormatter(),
  ];
  const date = format.dateTime(new Date(postedAt), { dateStyle: "medium" });
  if (isOwn) return t(`about.own.${side}`, { date });
  return t(`about.other.${side}`, { place: tPlace(place.level, { name: place.name }), date });
}
