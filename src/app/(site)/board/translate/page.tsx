import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { Untranslated } from "@/features/board/components/translate";
import { loadUntranslated } from "@/features/board/loaders/translate";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.translate");
  return { title: t("title"), robots: { index: false } };
}

/** Notes that lack a language. */
export default async function TranslatePage({ searchParams }: Props) {
  const answer = await loadUntranslated();
  if (answer.state !== "ok") return <ProblemPage problem="unavailable" />;
  return <Untranslated posts={answer.value} result={(await searchParams).result} />;
}
