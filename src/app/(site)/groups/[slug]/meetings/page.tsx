import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { MeetingsView } from "@/features/meetings/components/meetings-view";
import { loadMeetings } from "@/features/meetings/loaders/lists";
import type { Locale } from "@/i18n/locales";
import { pageMetadata, problemMetadata } from "@/lib/page-metadata";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const load = cache(async (slug: string, month: unknown, past: unknown) =>
  loadMeetings(readSlug(slug) ?? "", { month, past }, new Date()),
);

async function loadFor({ params, searchParams }: Props) {
  const [{ slug }, { month, past }] = [await params, await searchParams];
  return load(slug, month, past);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [loaded, locale] = [await loadFor(props), (await getLocale()) as Locale];
  if (loaded.state !== "ok")
    return problemMetadata(loaded.state === "missing" ? "notFound" : "unavailable", locale);
  const { slug, name } = loaded.page.group;
  const t = await getTranslations("meetings.list");
  const about = { title: t("title", { name }), description: t("description", { name }), card: "/" };
  const metadata = await pageMetadata({ ...about, path: `/groups/${slug}/meetings`, locale });
  const feed = { "text/calendar": `/groups/${slug}/calendar.ics` };
  return { ...metadata, alternates: { ...metadata.alternates, types: feed } };
}

/** When a group meets. */
export default async function MeetingsPage(props: Props) {
  const loaded = await loadFor(props);
  if (loaded.state !== "ok") {
    return <ProblemPage problem={loaded.state === "missing" ? "notFound" : "unavailable"} />;
  }
  return <MeetingsView page={loaded.page} isCancelled={(await props.searchParams).result === "cancelled"} />;
}
