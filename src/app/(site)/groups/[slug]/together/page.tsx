import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { TogetherView } from "@/features/groups/components/together-view";
import { loadTogether } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("togetherAll") };
}

/** Whom a group works with. */
export default async function TogetherPage({ params }: Props) {
  const answer = await loadTogether(readSlug((await params).slug) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <TogetherView {...answer.value} />;
}
