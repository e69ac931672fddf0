import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { OneView } from "@/features/introductions/components/desk/one-view";
import { loadOne } from "@/features/introductions/loaders/compose";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk.one");
  return { title: t("title"), robots: { index: false } };
}

/** One introduction, as far as organizers are told. */
export default async function DeskIntroductionPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams];
  const answer = await loadOne(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/introductions/${id}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <OneView {...answer.value} done={done} />;
}
