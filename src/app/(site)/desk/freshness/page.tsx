import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { StaleQueue } from "@/features/freshness/components/desk/stale-queue";
import { loadStale } from "@/features/freshness/loaders/queue";
import { loadTaxonomy } from "@/features/initiatives/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("freshness.desk");
  return { title: t("title"), robots: { index: false } };
}

/** What should be looked at again, for editors. */
export default async function DeskFreshnessPage({ searchParams }: Props) {
  const answer = await loadStale(await searchParams);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/freshness" />;
  const taxonomy = await loadTaxonomy();
  if (taxonomy.state !== "ok") return <ProblemPage problem="unavailable" />;
  return <StaleQueue {...answer.value} taxonomy={taxonomy.taxonomy} />;
}
