import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ComparedPage } from "@/features/duplicates/components/desk/compared-page";
import { loadComparison } from "@/features/duplicates/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duplicates");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskComparePage({ searchParams }: Props) {
  const params = await searchParams;
  const answer = await loadComparison(params);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/duplicates" />;
  const undone = params.undone ? String(params.stayed ?? "").split(" ") : null;
  return <ComparedPage page={answer.value} undone={undone} />;
}
