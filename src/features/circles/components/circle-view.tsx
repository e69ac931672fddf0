import { useFormatter, useTranslations } from "next-intl";
import { InkSection } from "@/components/ui/ink-section";
import { LeavePage } from "@/components/ui/leave-page";
import { endCircleAction, leaveCircleAction } from "../actions/circles";
import { ENDED_KEPT_DAYS } from "../constants";
import type { CircleDto } from "../types";
import { ClosingQuestion } from "./closing-question";
import { DatesForm } from "./dates-form";
import { LinksSection, NewLinks } from "./links-section";
import { Careful, DoneNote } from "./parts";

type Props = { circle: CircleDto; newLinks: string[]; done: unknown };

/** A circle, for those in it. */
export function CircleView({ circle, newLinks, done }: Props) {
  const t = useTranslations("circles.circle");
  const { id, name, members, isEnded, mayEnd, question } = circle;
  return (
    <>
      <LeavePage />
      <div className="page max-w-[52rem]">
        <p className="mb-2">
          <a className="inline-flex min-h-11 items-center" href="/circles">
            {t("all")}
          </a>
        </p>
        <h1 className="[overflow-wrap:anywhere]">
          <bdi>{name}</bdi>
        </h1>
        <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">
          {isEnded ? t("ended", { days: ENDED_KEPT_DAYS }) : t("lede")}
        </p>
        <DoneNote done={done} />
        <div className="mt-9 space-y-10">
          {newLinks.length > 0 && <NewLinks tokens={newLinks} />}
          {question && <ClosingQuestion circleId={id} question={question} />}
          <Dates circle={circle} />
          <InkSection id="people" title={t("people")}>
            <ul className="space-y-1">
              {members.map(({ name: member, isYou }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: people here have no other name
                <li key={at}>
                  {member ? <bdi className="font-semibold">{member}</bdi> : t("nameless")} {isYou && t("you")}
                </li>
              ))}
            </ul>
            {!isEnded && members.some((member) => member.isYou && !member.name) && (
              <p className="mt-3 max-w-[60ch] text-quiet">
                {t.rich("noName", { link: (words) => <a href="/account#profile">{words}</a> })}
              </p>
            )}
            {!isEnded && <LinksSection circle={circle} />}
          </InkSection>
          <InkSection id="more" title={t("more")}>
            <p className="mb-2">
              <a className="inline-flex min-h-11 items-center" href="/circles/guide">
                {t("guide")}
              </a>
            </p>
            <Careful
              title={t("leave")}
              text={t("leaveText")}
              submit={t("leaveSubmit")}
              action={leaveCircleAction}
              circle={id}
            />
            {mayEnd && (
              <Careful
                title={t("end")}
                text={t("endText")}
                submit={t("endSubmit")}
                action={endCircleAction}
                circle={id}
              />
            )}
          </InkSection>
        </div>
      </div>
    </>
  );
}

function Dates({ circle }: { circle: CircleDto }) {
  const [t, format] = [useTranslations("circles.dates"), useFormatter()];
  const { id, dates, isEnded, question } = circle;
  const isFixed = isEnded || question !== null;
  return (
    <InkSection id="dates" title={t("title")}>
      {dates.length === 0 ? (
        <p className="mb-4 max-w-[60ch]">{t("none")}</p>
      ) : (
        <>
          <ol className="space-y-2">
            {dates.map(({ position, at, minutes, place, isPast }) => (
              <li key={position}>
                <b>{t("number", { position })}</b>{" "}
                <time dateTime={at}>
                  {format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "short" })}
                </time>{" "}
                <span className="text-quiet">
                  · {t("minutes", { minutes })}
                  {isPast && ` · ${t("past")}`}
                </span>
                {place && (
                  <span className="block [overflow-wrap:anywhere]" dir="auto">
                    {place}
                  </span>
                )}
              </li>
            ))}
          </ol>
          {!isEnded && (
            <p className="mt-3">
              <a className="inline-flex min-h-11 items-center" href={`/circles/${id}/dates.ics`}>
                {t("calendar")}
              </a>
            </p>
          )}
        </>
      )}
      {!isFixed && <DatesForm circle={circle} />}
    </InkSection>
  );
}
