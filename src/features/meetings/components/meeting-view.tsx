import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { FocusedNote } from "@/components/ui/focused-note";
import { Icon } from "@/components/ui/icon";
import { InkSection } from "@/components/ui/ink-section";
import { Markdown } from "@/components/ui/markdown";
import { loadLanguageNames } from "@/features/people/utils/language-names";
import type { Locale } from "@/i18n/locales";
import type { MeetingPage } from "../loaders/occurrence";
import { pathOf } from "../serializers/rows";
import type { OccurrenceDto } from "../types";
import { MeetingWhen } from "./meeting-when";
import { ReplyForms } from "./reply-forms";

const RESULTS = ["yes", "maybe", "no", "over", "forbidden", "planned", "changed", "cancelled"] as const;

/**
 * One time of a meeting: when, where, what helps to come, and whether one does.
 * @param children its agenda and minutes
 */
export async function MeetingView({
  page,
  result,
  children,
}: {
  page: MeetingPage;
  result: unknown;
  children?: ReactNode;
}) {
  const { occurrence, answering, canChange } = page;
  const t = await getTranslations("meetings.page");
  const { slug, groupName, title, lang, isCancelled, isPast, description } = occurrence;
  const said = RESULTS.find((one) => one === result);
  return (
    <div className="page max-w-[60rem]">
      <p className="mb-4">
        <a href={`/groups/${slug}/meetings`}>{t("all", { name: groupName })}</a>
      </p>
      <h1 lang={lang} dir="auto" className={isCancelled ? "line-through" : ""}>
        {title}
      </h1>
      <Whose occurrence={occurrence} />
      {said && <FocusedNote>{t(`results.${said}`)}</FocusedNote>}
      {isCancelled && <p className="note mt-5 font-semibold">{t("cancelled")}</p>}
      {isPast && !isCancelled && <p className="mt-5 text-quiet">{t("past")}</p>}
      <div className="mt-8 space-y-10">
        <Facts occurrence={occurrence} />
        <p className="no-print flex flex-wrap gap-3">
          <a className="btn" href={`${pathOf(occurrence)}/event.ics`}>
            <Icon name="calendar-plus" />
            {t("calendar")}
          </a>
          {canChange && (
            <a className="btn btn-quiet" href={`${pathOf(occurrence)}/edit`}>
              {t("change")}
            </a>
          )}
        </p>
        {!isCancelled && (!isPast || occurrence.ownAnswer) && (
          <ReplyForms occurrence={occurrence} answering={answering} />
        )}
        {!isCancelled && <Who occurrence={occurrence} />}
        {description && (
          <InkSection id="about" title={t("about")}>
            <Markdown text={description} lang={lang} />
          </InkSection>
        )}
        {children}
      </div>
    </div>
  );
}

async function Whose({ occurrence }: { occurrence: OccurrenceDto }) {
  const t = await getTranslations("meetings.page");
  const { slug, groupName, hosts, isSeries, timesLeft, isForMembers } = occurrence;
  const words = await getTranslations("meetings");
  return (
    <div className="mt-3 space-y-1 text-[1.1rem]">
      <p>
        {t.rich("groupLink", { name: groupName, group: (name) => <a href={`/groups/${slug}`}>{name}</a> })}
        {isForMembers && <> · {words("forMembers")}</>}
      </p>
      {hosts.length > 0 && (
        <p>
          {t("withOthers")}{" "}
          {hosts.map((host, at) => (
            <span key={host.slug}>
              {at > 0 && ", "}
              <a href={`/groups/${host.slug}`}>{host.name}</a>
            </span>
          ))}
        </p>
      )}
      {isSeries && <p className="text-quiet">{t("series", { count: timesLeft })}</p>}
    </div>
  );
}

/** What a fact of the page is called, and what it says. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-8 border-line border-t py-3 sm:grid-cols-[11rem_1fr]">
      <dt className="font-semibold">{name}</dt>
      <dd className="min-w-0 max-w-[60ch] [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

async function Facts({ occurrence }: { occurrence: OccurrenceDto }) {
  const t = await getTranslations("meetings.page");
  const { startsAt, endsAt, note, lang } = occurrence;
  return (
    <dl className="border-line border-b">
      <Fact name={t("when")}>
        <MeetingWhen startsAt={startsAt} endsAt={endsAt} isLong />
      </Fact>
      <Fact name={t("where")}>
        <Where occurrence={occurrence} />
      </Fact>
      {note && (
        <Fact name={t("note")}>
          <span lang={lang} dir="auto" className="whitespace-pre-line">
            {note}
          </span>
        </Fact>
      )}
      <Access occurrence={occurrence} />
    </dl>
  );
}

async function Where({
  occurrence: { place, town, link, isOnline, lang, isPast },
}: {
  occurrence: OccurrenceDto;
}) {
  const t = await getTranslations("meetings.page");
  const at = [place, town].filter(Boolean).join(", ");
  return (
    <>
      {at && (
        <p lang={place ? lang : undefined} dir="auto">
          {at}
        </p>
      )}
      {!at && !isOnline && <p>{t("noPlace")}</p>}
      {link && (
        <p>
          <a href={link} rel="noreferrer nofollow">
            {t("onlineYes")}
          </a>
          <span className="block text-quiet">{link}</span>
        </p>
      )}
      {isOnline && !link && <p>{t(isPast ? "onlinePast" : "onlineHidden")}</p>}
    </>
  );
}

async function Access({ occurrence }: { occurrence: OccurrenceDto }) {
  const t = await getTranslations("meetings.page");
  const nameOf = await loadLanguageNames((await getLocale()) as Locale);
  const { languages, interpretation, childCare, stepFree, accessNotes, place, lang } = occurrence;
  const texts = [
    ["interpretation", interpretation],
    ["childCare", childCare],
    ["accessNotes", accessNotes],
  ] as const;
  return (
    <>
      {languages.length > 0 && <Fact name={t("languages")}>{languages.map(nameOf).join(", ")}</Fact>}
      {place && <Fact name={t("stepFree")}>{t(`stepFreeWords.${stepFree}`)}</Fact>}
      {texts.map(
        ([key, text]) =>
          text && (
            <Fact key={key} name={t(key)}>
              <span lang={lang} dir="auto" className="whitespace-pre-line">
                {text}
              </span>
            </Fact>
          ),
      )}
    </>
  );
}

async function Who({ occurrence: { yes, maybe, names } }: { occurrence: OccurrenceDto }) {
  const t = await getTranslations("meetings.page");
  return (
    <InkSection id="who" title={t("who")}>
      <p>{t("count", { yes, maybe })}</p>
      {names.length > 0 && (
        <>
          <ul className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name
              <li key={at}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
          <p className="mt-2 text-quiet">{t("names")}</p>
        </>
      )}
    </InkSection>
  );
}
