import { getTranslations } from "next-intl/server";
import type { DeskPersonDto, GrantDto } from "../../types";

type Region = { slug: string; name: string };
type Props = {
  people: DeskPersonDto[];
  /** What was searched for; "" shows everybody. */
  q: string;
  /** The page begins after this person; null on the first one. */
  after: string | null;
  /** The next page begins after this person. */
  next: string | null;
  regions: readonly Region[];
};

function pageAddress(q: string, after: string | null): string {
  const query = new URLSearchParams({ ...(q && { q }), ...(after && { after }) }).toString();
  return query ? `/desk/people?${query}` : "/desk/people";
}

/** Everybody, or whoever a search finds, one page. */
export async function PeopleList({ people, q, after, next, regions }: Props) {
  const t = await getTranslations("desk.people");
  return (
    <div className="page">
      <p className="no-print mb-4">
        <a href="/desk">{t("toDesk")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-[1.2rem] leading-snug">{t("lede")}</p>
      <Search q={q} />
      {people.length === 0 ? (
        <p className="mt-8" role="status">
          {q ? t("empty", { q }) : t("nobody")}
        </p>
      ) : (
        <>
          <p className="mt-8 text-quiet">{t("newest")}</p>
          <ul className="mt-2 border-ink border-t-2">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} regions={regions} />
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        {after && (
          <a className="btn btn-quiet" href={pageAddress(q, null)}>
            {t("first")}
          </a>
        )}
        {next && (
          <a className="btn" href={pageAddress(q, next)} rel="next">
            {t("next")}
          </a>
        )}
      </p>
    </div>
  );
}

async function Search({ q }: { q: string }) {
  const t = await getTranslations("desk.people");
  return (
    <form action="/desk/people" method="get" className="mt-6 max-w-lg">
      <label htmlFor="people-q" className="mb-1 block font-semibold">
        {t("search")}
      </label>
      <div className="flex flex-wrap gap-2.5">
        <input
          id="people-q"
          name="q"
          type="search"
          defaultValue={q}
          maxLength={120}
          autoComplete="off"
          className="field min-w-48 flex-1"
        />
        <button type="submit" className="btn btn-main">
          {t("find")}
        </button>
        {q && (
          <a href="/desk/people" className="btn btn-quiet">
            {t("all")}
          </a>
        )}
      </div>
    </form>
  );
}

async function PersonRow({ person, regions }: { person: DeskPersonDto; regions: readonly Region[] }) {
  const t = await getTranslations("desk");
  const nameOf = (slug: string) => regions.find((region) => region.slug === slug)?.name ?? slug;
  const say = (grant: GrantDto) => {
    const role = t(`roles.${grant.role}`);
    if (grant.role === "organizer" && !grant.hasPromised) return t("people.waits", { role });
    if (grant.regions.length === 0) return role;
    return t("people.inRegions", { role, regions: grant.regions.map(nameOf).join(", ") });
  };
  const { id, name, email, isBanned, grants } = person;
  return (
    <li className="grid gap-x-8 gap-y-1 border-line border-b py-3.5 sm:grid-cols-[1fr_1fr]">
      <div className="min-w-0">
        <h2 className="text-[1.1rem]">
          <a href={`/desk/people/${id}`}>{name || t("people.unnamed")}</a>
          {isBanned && <strong className="ml-2 text-cranberry">{t("people.banned")}</strong>}
        </h2>
        <p className="break-words text-quiet">{email}</p>
      </div>
      {grants.length > 0 && (
        <ul aria-label={t("people.hasRole")} className="flex flex-wrap content-center gap-x-4 gap-y-1">
          {grants.map((grant) => (
            <li key={grant.role} className="font-semibold">
              {say(grant)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
