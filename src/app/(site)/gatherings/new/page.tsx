import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { NewGathering } from "@/features/gatherings/components/edit/new-gathering";
import { loadNew } from "@/features/gatherings/loaders/organizing";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.new");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewGatheringPage() {
  const answer = await loadNew();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/gatherings/new" />;
  return <NewGathering groups={answer.value.groups} />;
}
