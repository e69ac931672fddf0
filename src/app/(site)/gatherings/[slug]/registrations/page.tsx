import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { RegistrationsView } from "@/features/gatherings/components/edit/registrations-view";
import { loadRegistrations } from "@/features/gatherings/loaders/organizing";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.registrations");
  return { title: t("title"), robots: { index: false } };
}

export default async function RegistrationsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const answer = await loadRegistrations(readSlug(slug) ?? "");
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/gatherings/${slug}/registrations`} />;
  return <RegistrationsView {...answer.value} result={(await searchParams).result} />;
}
