import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { Queue } from "@/features/proposals/components/desk/queue";
import { loadQueue } from "@/features/proposals/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskProposalsPage({ searchParams }: Props) {
  const { done, page } = await searchParams;
  const answer = await loadQueue(page);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/proposals" />;
  return <Queue {...answer.value} done={[done].flat()[0] ?? ""} />;
}
