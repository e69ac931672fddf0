import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ProfilePageDto } from "../serializers/profile";
import { loadLanguageNames } from "../utils/language-names";

type Props = {
  profile: ProfilePageDto;
  isOwn: boolean;
  /** Whether others find this page. */
  hasPage: boolean;
};

/** Somebody's page, with what this reader may see of it. */
export async function ProfileView({ profile, isOwn, hasPage }: Props) {
  const t = await getTranslations("account.page");
  const { name, pronouns, bio } = profile;
  return (
    <article className="page max-w-[46rem]">
      {isOwn && (
        <p className="note mb-6">
          {hasPage ? t("own") : t("preview")} <a href="/account">{t("edit")}</a>
        </p>
      )}
      <h1 className="break-words">{name || t("unnamed")}</h1>
      {pronouns && <p className="mt-2 text-[1.1rem] text-quiet">{pronouns}</p>}
      {bio && <p className="mt-6 max-w-[60ch] whitespace-pre-line break-words text-[1.1rem]">{bio}</p>}
      <Facts profile={profile} />
    </article>
  );
}

async function Facts({ profile }: { profile: ProfilePageDto }) {
  const [t, locale] = [await getTranslations("account.page"), await getLocale()];
  const { town, languages, skills, interests, bio } = profile;
  const nameOf = await loadLanguageNames(locale);
  const facts: [string, ReactNode][] = [];
  if (town)
    facts.push([
      t("town"),
      <a key="town" href={`/towns/${town.slug}`}>
        {town.name}
      </a>,
    ]);
  if (languages.length > 0) facts.push([t("languages"), languages.map(nameOf).join(", ")]);
  if (skills.length > 0) facts.push([t("skills"), <Tags key="skills" tags={skills} />]);
  if (interests.length > 0) facts.push([t("interests"), <Tags key="interests" tags={interests} />]);
  if (facts.length === 0) return bio ? null : <p className="mt-6 text-quiet">{t("empty")}</p>;
  return (
    <dl className="mt-8 border-ink border-t-2">
      {facts.map(([term, fact]) => (
        <div key={term} className="grid gap-x-8 border-line border-b py-3 sm:grid-cols-[10rem_1fr]">
          <dt className="font-semibold">{term}</dt>
          <dd className="min-w-0 break-words">{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1">
      {tags.map((tag) => (
        <li key={tag}>{tag}</li>
      ))}
    </ul>
  );
}
