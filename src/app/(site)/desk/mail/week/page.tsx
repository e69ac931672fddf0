import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { WeekBlocks } from "@/features/subscriptions/components/week-blocks";
import { loadWeek } from "@/features/subscriptions/loaders/week";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.week.page");
  return { title: t("title"), robots: { index: false } };
}

/** What is new this week, for newsletters and message apps. */
export default async function WeekPage() {
  const answer = await loadWeek();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/mail/week" />;
  return <WeekBlocks blocks={answer.value} />;
}
