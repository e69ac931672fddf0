import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { DeadLinkView, JoinView } from "@/features/circles/components/join-view";
import { loadJoin } from "@/features/circles/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("circles.join");
  return { title: t("title"), robots: { index: false } };
}

/** What a link to a circle opens, that somebody passed on by hand. Opening it changes nothing. */
export default async function JoinCirclePage({ params }: Props) {
  const token = readSlug((await params).token) ?? "";
  const page = await loadJoin(token);
  if (page.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (page.state === "already") redirect(`/circles/${page.id}?done=already`);
  if (page.state === "open") return <JoinView page={page} token={token} />;
  return <DeadLinkView state={page.state} />;
}
