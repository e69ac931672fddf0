import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { MadeView } from "@/features/introductions/components/desk/made-view";
import { loadMade } from "@/features/introductions/loaders/desk";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk");
  return { title: t("title"), robots: { index: false } };
}

/** Introductions that were made. */
export default async function MadeIntroductionsPage() {
  const answer = await loadMade();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions/made" />;
  return <MadeView introductions={answer.value} />;
}
