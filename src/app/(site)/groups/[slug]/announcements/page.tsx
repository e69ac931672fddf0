import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { AnnouncementsView } from "@/features/talk/components/announcements-view";
import { loadAnnouncements } from "@/features/talk/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.announcements");
  return { title: t("title"), robots: { index: false } };
}

export default async function AnnouncementsPage({ params, searchParams }: Props) {
  const [{ slug }, { page, done }] = [await params, await searchParams];
  const loaded = await loadAnnouncements(readSlug(slug) ?? "", await getLocale(), page);
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  return <AnnouncementsView page={loaded} done={done} />;
}
