import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { BoardView } from "@/features/board/components/board/board-view";
import { PrintBoard } from "@/features/board/components/board/print-board";
import { loadBoardPage } from "@/features/board/loaders/board";
import { toSearchParams } from "@/features/initiatives/loaders";
import { env } from "@/lib/env";
import { pageMetadata } from "@/lib/page-metadata";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = [await getTranslations("board.list"), await getLocale()];
  const about = { title: t("title"), description: t("description"), path: "/board", locale };
  const metadata = await pageMetadata(about);
  const feed = { "application/atom+xml": "/feeds/board.xml" };
  return { ...metadata, alternates: { ...metadata.alternates, types: feed } };
}

/** Needs and offers; every filter lives in the address. With `print` a sheet for a wall. */
export default async function BoardRoute({ searchParams }: Props) {
  const now = new Date();
  const page = await loadBoardPage(toSearchParams(await searchParams), now);
  if (page.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (page.state === "moved") redirect(page.href);
  if (page.isPrint) return <PrintBoard page={page} appUrl={env.APP_URL} now={now} />;
  return <BoardView page={page} now={now} />;
}
