import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { BoardDeskView } from "@/features/board/components/desk/board-desk";
import { loadBoardDesk } from "@/features/board/loaders/desk";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.desk");
  return { title: t("title"), robots: { index: false } };
}

/** First notes that wait, and what was reported, in the regions of whoever looks. */
export default async function DeskBoardPage({ searchParams }: Props) {
  const answer = await loadBoardDesk();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/board" />;
  return <BoardDeskView desk={answer.value} result={(await searchParams).result} />;
}
