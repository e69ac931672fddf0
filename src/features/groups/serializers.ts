import type {
  AgendaItemDto,
  AimDto,
  GroupDto,
  GroupJoining,
  GroupRowDto,
  GroupText,
  PublicGroupDto,
} from "./types";

/** What is stored of a group's texts, in one language or two. */
type Texts = GroupText & {
  altLang: string | null;
  altName: string | null;
  altPurpose: string | null;
  altHowToJoin: string | null;
};

/** The name of a group, in the reader's language where it has one in it. */
export function nameIn(
  { lang, name, altLang, altName }: Pick<Texts, "lang" | "name" | "altLang" | "altName">,
  locale: string,
): { lang: string; name: string } {
  return locale !== lang && locale === altLang && altName ? { lang: altLang, name: altName } : { lang, name };
}

/** What a group says of itself, in the reader's language where it wrote that. */
export function textOf(group: Texts, locale: string): GroupText {
  const { lang, name, purpose, howToJoin } = group;
  const isAlt = locale !== lang && locale === group.altLang && group.altName !== null;
  if (!isAlt) return { lang, name, purpose, howToJoin };
  return {
    lang: locale,
    name: group.altName || name,
    purpose: group.altPurpose ?? "",
    howToJoin: group.altHowToJoin ?? "",
  };
}

/** A group as it is stored, with what is counted of it. */
export type CountedGroup = Texts & {
  id: string;
  slug: string;
  joining: GroupJoining;
  questions: string[];
  agreement: string;
  namedIn: number | null;
  activeAt: Date | null;
  archivedAt: Date | null;
  updatedAt: Date;
  version: number;
  isEntrusted: boolean;
  entrustedRegions: string[];
  entrustedKinds: string[];
  members: number;
  waiting: number;
  isCoordinated: boolean;
};

/** A group as everybody sees it in the list and the API. */
export function toGroupRow(group: CountedGroup, locale: string): GroupRowDto {
  const { slug, members, waiting, joining, isCoordinated, namedIn } = group;
  return { slug, text: textOf(group, locale), members, waiting, joining, isCoordinated, namedIn };
}

/** A group as everybody sees it on its page. */
export function toGroup(group: CountedGroup, locale: string): GroupDto {
  const { id, lang, questions, agreement, activeAt, archivedAt, version } = group;
  return {
    ...toGroupRow(group, locale),
    ...{ id, lang, questions, agreement, version },
    activeAt: activeAt?.toISOString() ?? null,
    isArchived: archivedAt !== null,
  };
}

type StoredAim = Omit<AimDto, "adoptedAt" | "adoptedInAt"> & {
  adoptedAt: Date | null;
  adoptedIn: { startsAt: Date } | null;
};

/** What a group wants. Who proposed it is not in it. */
export function toAim(aim: StoredAim): AimDto {
  const { id, sort, lang, title, body, byWhen, state, replacesId, adoptedAt, adoptedIn, version } = aim;
  return {
    ...{ id, sort, lang, title, body, byWhen, state, replacesId, version },
    adoptedAt: adoptedAt?.toISOString() ?? null,
    adoptedInAt: adoptedIn?.startsAt.toISOString() ?? null,
    adoptedInId: aim.adoptedInId,
  };
}

/** An objective with the group that it is of. */
export function toAgendaItem(
  aim: Pick<AimDto, "id" | "lang" | "title" | "byWhen" | "state"> & { group: Texts & { slug: string } },
  locale: string,
): AgendaItemDto {
  const { id, lang, title, byWhen, state, group } = aim;
  const { lang: groupLang, name } = textOf(group, locale);
  const about = { slug: group.slug, group: { lang: groupLang, name } };
  return { id, ...about, lang, title, byWhen: byWhen ?? "", state };
}

/** A group as the API gives it. @param appUrl address of this site */
export function toPublicGroup(
  group: CountedGroup & { aims: Pick<AimDto, "sort" | "lang" | "title" | "byWhen" | "state">[] },
  appUrl: string,
): PublicGroupDto {
  const { slug, lang, name, purpose, altLang, altName, altPurpose, members, isCoordinated } = group;
  const alt = altLang ? [{ lang: altLang, name: altName || name, purpose: altPurpose ?? "" }] : [];
  return {
    ...{ slug, url: `${appUrl}/groups/${slug}`, texts: [{ lang, name, purpose }, ...alt] },
    ...{ joining: group.joining, members, isCoordinated, namedIn: group.namedIn },
    activeAt: group.activeAt?.toISOString() ?? null,
    aims: group.aims.flatMap(({ sort, lang: aimLang, title, byWhen, state }) =>
      state === "proposed" ? [] : [{ sort, lang: aimLang, title, byWhen, state }],
    ),
  };
}
