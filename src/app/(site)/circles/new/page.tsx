import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { StartView } from "@/features/circles/components/start-view";
import { loadNewCircle } from "@/features/circles/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("circles.start");
  return { title: t("title"), robots: { index: false } };
}

export default async function NewCirclePage() {
  const answer = await loadNewCircle();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/circles/new" />;
  return <StartView name={answer.value.name} />;
}
