import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { CircleView } from "@/features/circles/components/circle-view";
import { loadCircle } from "@/features/circles/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("circles");
  return { title: t("title"), robots: { index: false } };
}

/** A circle, for those in it; for everybody else there is none. */
export default async function CirclePage({ params, searchParams }: Props) {
  const { id } = await params;
  const answer = await loadCircle(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/circles/${encodeURIComponent(id)}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <CircleView {...answer.value} done={(await searchParams).done} />;
}
