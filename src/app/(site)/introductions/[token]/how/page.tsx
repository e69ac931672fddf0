import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { FollowUpView } from "@/features/introductions/components/follow-up-view";
import { WrongLink } from "@/features/introductions/components/wrong-link";
import { loadFollowUp } from "@/features/introductions/loaders/consent";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.how");
  return { title: t("title"), robots: { index: false } };
}

/** How an introduction went. */
export default async function HowItWentPage({ params, searchParams }: Props) {
  const { token } = await params;
  const loaded = await loadFollowUp(token);
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "wrong") return <WrongLink />;
  const isDone = (await searchParams).done === "1";
  return <FollowUpView followUp={loaded.followUp} token={token} isDone={isDone} />;
}
