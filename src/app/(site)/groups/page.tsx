import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { CirclesTeaser } from "@/features/circles/components/teaser";
import { GatheringsTeaser } from "@/features/gatherings/components/teaser";
import { GroupsView } from "@/features/groups/components/groups-view";
import { loadGroups } from "@/features/groups/loaders/groups";
import { toSearchParams } from "@/features/initiatives/loaders";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("groups.list"), await getLocale()];
  return pageMetadata({ title: t("title"), description: t("description"), path: "/groups", locale });
}

/** All working groups, and the agenda of what they want by when. */
export default async function GroupsPage({ searchParams }: Props) {
  const page = await loadGroups(toSearchParams(await searchParams));
  if (page.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return (
    <GroupsView page={page} now={new Date()}>
      <GatheringsTeaser />
      <CirclesTeaser />
    </GroupsView>
  );
}
