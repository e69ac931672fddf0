import type { Metadata } from "next";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { loadSeat } from "@/features/groups/loaders/seat";
import { MeetingView } from "@/features/meetings/components/meeting-view";
import { loadMeeting } from "@/features/meetings/loaders/occurrence";
import { MeetingTextSection } from "@/features/minutes/components/meeting-text-section";
import type { Locale } from "@/i18n/locales";
import { pageMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (slug: string, id: string) => loadMeeting(readSlug(slug) ?? "", id, new Date()));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const [loaded, t] = [await load(slug, id), await getTranslations("meetings.section")];
  // Of what is not for everybody, and of what is not there, a head says nothing.
  if (loaded.state !== "ok" || loaded.page.occurrence.isForMembers) {
    return { title: t("title"), robots: { index: false } };
  }
  const { title, groupName, startsAt } = loaded.page.occurrence;
  const day = (await getFormatter()).dateTime(new Date(startsAt), { dateStyle: "full" });
  const about = { title: `${title}, ${day}`, description: `${groupName}. ${day}`, card: "/" };
  return pageMetadata({
    ...about,
    path: `/groups/${slug}/meetings/${id}`,
    locale: (await getLocale()) as Locale,
  });
}

/** One time of a meeting. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const loaded = await load(slug, id);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") {
    return <NoAccess answer={loaded} path={`/groups/${slug}/meetings/${id}`} />;
  }
  const { occurrence } = loaded.page;
  const own = await loadSeat(occurrence.slug);
  return (
    <MeetingView page={loaded.page} result={(await searchParams).result}>
      {own.state === "ok" && (
        <MeetingTextSection occurrenceId={occurrence.id} slug={occurrence.slug} seat={own.seat} />
      )}
    </MeetingView>
  );
}
