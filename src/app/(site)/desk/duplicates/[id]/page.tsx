import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ComparedPage } from "@/features/duplicates/components/desk/compared-page";
import { loadPair } from "@/features/duplicates/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("duplicates");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskPairPage({ params }: Props) {
  const { id } = await params;
  const answer = await loadPair(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/duplicates/${id}`} />;
  return <ComparedPage page={answer.value} undone={null} />;
}
