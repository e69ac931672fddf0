import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { LogView } from "@/features/proposals/components/desk/log-view";
import { loadLog } from "@/features/proposals/loaders/log";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.log");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskLogPage({ searchParams }: Props) {
  const answer = await loadLog(await searchParams);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/log" />;
  return <LogView {...answer.value} />;
}
