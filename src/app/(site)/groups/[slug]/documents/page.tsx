import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { DocumentsView } from "@/features/groups/components/documents-view";
import { loadDocuments } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("documents") };
}

/** The documents of a group. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  const answer = await loadDocuments(readSlug((await params).slug) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <DocumentsView {...answer.value} result={(await searchParams).result} />;
}
