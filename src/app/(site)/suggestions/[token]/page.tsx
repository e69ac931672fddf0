import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { OwnSuggestion } from "@/features/proposals/components/own-suggestion";
import { loadOwnSuggestion } from "@/features/proposals/loaders";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.own");
  return { title: t("title"), robots: { index: false }, referrer: "same-origin" };
}

export default async function OwnSuggestionPage({ params }: Props) {
  const loaded = await loadOwnSuggestion((await params).token);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  return <OwnSuggestion {...loaded} />;
}
