import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { AskRide } from "@/features/gatherings/components/page/ask-ride";
import { loadRide } from "@/features/gatherings/loaders/gatherings";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.ask");
  return { title: t("title"), robots: { index: false } };
}

export default async function RidePage({ params }: Props) {
  const { slug, id } = await params;
  const answer = await loadRide(readSlug(slug) ?? "", id);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/gatherings/${slug}/rides/${id}`} />;
  return <AskRide {...answer.value} />;
}
