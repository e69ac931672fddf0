import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ActionsView } from "@/features/minutes/components/actions-view";
import { loadActionsPage } from "@/features/minutes/loaders/items";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("minutes.actions");
  return { title: t("title"), robots: { index: false } };
}

/** What a group has to do. */
export default async function GroupActionsPage({ params, searchParams }: Props) {
  const now = new Date();
  const loaded = await loadActionsPage(readSlug((await params).slug) ?? "", now);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <ProblemPage problem="unavailable" />;
  return <ActionsView page={loaded.page} result={(await searchParams).result} now={now} />;
}
