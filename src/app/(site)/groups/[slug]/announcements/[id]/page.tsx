import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { AnnouncementView } from "@/features/talk/components/announcement-view";
import { loadAnnouncement } from "@/features/talk/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.announcements");
  return { title: t("one"), robots: { index: false } };
}

export default async function AnnouncementPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const loaded = await loadAnnouncement(readSlug(slug) ?? "", id, await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  return <AnnouncementView page={loaded} done={(await searchParams).done} />;
}
