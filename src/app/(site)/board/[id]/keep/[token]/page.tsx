import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { KeepView } from "@/features/board/components/manage/keep-view";
import { OverLink } from "@/features/board/components/manage/kept-view";
import { loadKeeping } from "@/features/board/loaders/manage";

type Props = { params: Promise<{ id: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.keep");
  return { title: t("title"), robots: { index: false } };
}

/** Where the link of a reminder leads: buttons. Opening the page changes nothing. */
export default async function KeepPostPage({ params }: Props) {
  const { id, token } = await params;
  const answer = await loadKeeping(id, token);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (answer.state === "over") return <OverLink />;
  return <KeepView post={answer.post} token={token} />;
}
