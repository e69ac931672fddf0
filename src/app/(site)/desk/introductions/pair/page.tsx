import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { PairView } from "@/features/introductions/components/desk/pair-view";
import { loadOrganizer } from "@/features/introductions/loaders/desk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk.pair");
  return { title: t("title"), robots: { index: false } };
}

/** Two initiatives, to be introduced without any need. */
export default async function PairPage() {
  const answer = await loadOrganizer();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions/pair" />;
  return <PairView />;
}
