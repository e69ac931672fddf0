import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { InkSection } from "@/components/ui/ink-section";
import { PageLinks } from "@/components/ui/page-links";
import type { GroupsPage } from "../loaders/groups";
import { plain } from "../utils/plain";
import { Agenda } from "./agenda";
import { GroupFacts } from "./group-facts";

/** All groups, and what they want to reach by when. */
export async function GroupsView({
  page,
  now,
  children,
}: {
  page: GroupsPage;
  now: Date;
  children?: ReactNode;
}) {
  const t = await getTranslations("groups.list");
  return (
    <div className="page">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      {page.mayCreate && (
        <p className="mt-5">
          <a className="btn" href="/groups/new">
            {t("new")}
          </a>
        </p>
      )}
      <div className="mt-9 space-y-10">
        <OwnGroups own={page.own} />
        <InkSection id="all" title={t("all")}>
          <Search {...page} />
          <GroupList {...page} />
        </InkSection>
        <Agenda items={page.agenda} now={now} />
        {children}
      </div>
    </div>
  );
}

/** The groups that somebody is in; nothing when she is in none. */
export async function OwnGroups({ own }: { own: GroupsPage["own"] }) {
  const t = await getTranslations("groups");
  if (own.length === 0) return null;
  return (
    <InkSection id="own-groups" title={t("own.title")}>
      <ul className="divide-y divide-line">
        {own.map(({ slug, lang, name, role }) => (
          <li key={slug} className="py-2">
            <a href={`/groups/${slug}`} lang={lang} className="font-semibold">
              <bdi>{name}</bdi>
            </a>{" "}
            <span className="text-quiet">· {t(`roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </InkSection>
  );
}

/** Only where there are more than one sees at a glance. */
async function Search({ q, total, pages }: GroupsPage) {
  const t = await getTranslations("groups.list");
  if (q === "" && pages === 1 && total < 12) return null;
  return (
    <search className="mb-4">
      <form action="/groups" className="flex flex-wrap items-end gap-3">
        <label className="labeled-field min-w-0 flex-1">
          <span>{t("search")}</span>
          <input type="search" name="q" defaultValue={q} maxLength={100} />
        </label>
        <button type="submit" className="btn btn-main">
          {t("find")}
        </button>
      </form>
      {q !== "" && (
        <p className="mt-3" role="status">
          {t("found", { count: total, q })} <a href="/groups">{t("showAll")}</a>
        </p>
      )}
    </search>
  );
}

async function GroupList({ groups, page, pages, q }: GroupsPage) {
  const t = await getTranslations("groups.list");
  if (groups.length === 0 && q === "") return <p>{t("empty")}</p>;
  const href = (number: number) => {
    const query = new URLSearchParams({ ...(q && { q }), page: String(number) });
    return `/groups?${query}`;
  };
  const words = {
    ...{ label: t("pages.label"), previous: t("pages.previous"), next: t("pages.next") },
    page: t("pages.page", { page, pages }),
  };
  return (
    <>
      <ul className="grid gap-x-8 md:grid-cols-2">
        {groups.map((group) => (
          <li key={group.slug} className="border-line border-t py-4">
            <h3 className="text-[1.25rem]" lang={group.text.lang}>
              <a href={`/groups/${group.slug}`}>
                <bdi>{group.text.name}</bdi>
              </a>
            </h3>
            <p className="mt-1 mb-2 line-clamp-3" lang={group.text.lang}>
              {plain(group.text.purpose)}
            </p>
            <GroupFacts group={group} />
          </li>
        ))}
      </ul>
      <PageLinks page={page} pages={pages} href={href} words={words} />
    </>
  );
}
