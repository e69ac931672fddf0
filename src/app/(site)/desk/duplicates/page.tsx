import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DuplicatesView } from "@/features/duplicates/components/desk/duplicates-view";
import { loadDuplicates } from "@/features/duplicates/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duplicates");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskDuplicatesPage({ searchParams }: Props) {
  const answer = await loadDuplicates(await searchParams);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/duplicates" />;
  return <DuplicatesView {...answer.value} />;
}
