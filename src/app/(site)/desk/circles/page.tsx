import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { SeekersView } from "@/features/circles/components/desk/seekers-view";
import { loadSeekers } from "@/features/circles/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("circles.desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function SeekersPage() {
  const answer = await loadSeekers();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/circles" />;
  return <SeekersView seekers={answer.value} />;
}
