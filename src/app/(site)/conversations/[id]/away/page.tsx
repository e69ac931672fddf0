import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { AwayView } from "@/features/conversations/components/away-view";
import { loadBeside } from "@/features/conversations/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function AwayPage({ params }: Props) {
  const { id } = await params;
  const answer = await loadBeside(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/conversations/${id}/away`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <AwayView thread={answer.value.thread} />;
}
