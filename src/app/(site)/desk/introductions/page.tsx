import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { WaitingView } from "@/features/introductions/components/desk/waiting-view";
import { loadTable } from "@/features/introductions/loaders/desk";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk");
  return { title: t("title"), robots: { index: false } };
}

/** What nobody answered, for organizers. */
export default async function DeskIntroductionsPage({ searchParams }: Props) {
  const answer = await loadTable(await searchParams);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions" />;
  return <WaitingView {...answer.value} />;
}
