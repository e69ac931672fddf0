import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InkSection } from "@/components/ui/ink-section";
import { Markdown } from "@/components/ui/markdown";
import type { GroupPage } from "../loaders/groups";
import { GroupFacts } from "./group-facts";
import { JoinSection } from "./join-form";

const RESULTS = ["joined", "waiting", "already", "closed", "withdrawn", "left"] as const;
type Result = (typeof RESULTS)[number];
const isResult = (text: unknown): text is Result => RESULTS.includes(text as Result);

type Props = {
  page: GroupPage;
  /** What came of a form that led here. */
  result: unknown;
  /** What it does: meetings, aims, decisions, documents, news. */
  children: ReactNode;
};

/** A group: what it is for and how to join beside what it does. On a phone, joining comes first. */
export async function GroupView({ page, result, children }: Props) {
  const t = await getTranslations("groups.page");
  const { group, seat } = page;
  return (
    <div className="page">
      <p className="mb-4">
        <a href="/groups">{t("all")}</a>
      </p>
      <h1 lang={group.text.lang}>
        <bdi>{group.text.name}</bdi>
      </h1>
      <div className="mt-2">
        <GroupFacts group={group} />
      </div>
      {isResult(result) && (
        <p className="note mt-5" role="status">
          {t(`results.${result}`)}
        </p>
      )}
      {seat.isArchived && <p className="note mt-5">{t("archived")}</p>}
      <div className="mt-7 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)] lg:grid-rows-[auto_auto_1fr]">
        <Purpose {...page} />
        <div className="space-y-10 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <JoinSection {...page} />
          <You {...page} />
        </div>
        <div className="space-y-10 lg:col-start-1 lg:row-span-2 lg:row-start-2">{children}</div>
        <div className="lg:col-start-2 lg:row-start-3">
          <Rooms {...page} />
        </div>
      </div>
    </div>
  );
}

async function Purpose({ group }: GroupPage) {
  const t = await getTranslations("groups.page");
  const { text } = group;
  return (
    <section aria-labelledby="purpose">
      <h2 id="purpose" className="sr-only">
        {t("purpose")}
      </h2>
      <div className="text-[1.15rem] leading-snug">
        <Markdown text={text.purpose} lang={text.lang} />
      </div>
      {text.howToJoin !== "" && (
        <div className="mt-5">
          <h3>{t("howToJoin")}</h3>
          <Markdown text={text.howToJoin} lang={text.lang} />
        </div>
      )}
    </section>
  );
}

/** For whoever is in it: as what, and where she changes that. */
async function You({ group, seat, mayManage }: GroupPage) {
  const [t, roles] = [await getTranslations("groups.page"), await getTranslations("groups.roles")];
  if (seat.role === null && !mayManage) return null;
  return (
    <div className="note">
      {seat.role !== null && (
        <p>
          {t("you", { role: roles(seat.role) })}{" "}
          <a href={`/groups/${group.slug}/membership`}>{t("membership")}</a>
        </p>
      )}
      {mayManage && (
        <p>
          <a href={`/groups/${group.slug}/edit`}>{t("edit")}</a>
        </p>
      )}
    </div>
  );
}

const ROOMS = ["aims", "people", "documents", "together", "history"] as const;

/** The pages below this one, who is in it, and what it looks after. */
async function Rooms({ group, people, initiatives, mayDecide }: GroupPage) {
  const t = await getTranslations("groups.page");
  const named = people.filter(({ name }) => name !== "");
  return (
    <InkSection id="rooms" title={t("rooms")}>
      <p>{t("members", { count: group.members })}</p>
      {named.length > 0 && (
        <p className="mt-1">
          {t("shown")}{" "}
          {named.map(({ personId, name }, at) => (
            <span key={personId}>
              {at > 0 && ", "}
              <bdi>{name}</bdi>
            </span>
          ))}
        </p>
      )}
      {mayDecide && group.waiting > 0 && (
        <p className="note mt-3">
          <a href={`/groups/${group.slug}/people`}>{t("waiting", { count: group.waiting })}</a>
        </p>
      )}
      <ul className="mt-3 border-line border-t">
        {ROOMS.map((room) => (
          <li key={room} className="border-line border-b">
            <a href={`/groups/${group.slug}/${room}`} className="inline-flex min-h-11 items-center">
              {t(`nav.${room}`)}
            </a>
          </li>
        ))}
      </ul>
      {initiatives.length > 0 && (
        <>
          <h3 className="mt-6 mb-1">{t("initiatives")}</h3>
          <ul>
            {initiatives.map(({ slug, name, town }) => (
              <li key={slug} className="py-1">
                <a href={`/initiatives/${slug}`}>
                  <bdi>{name}</bdi>
                </a>
                , {town}
              </li>
            ))}
          </ul>
        </>
      )}
    </InkSection>
  );
}
