import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { DeskPost } from "@/features/board/components/desk/desk-post";
import { loadDeskPost } from "@/features/board/loaders/desk";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Without what the note says: the title goes into the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.desk");
  return { title: t("title"), robots: { index: false } };
}

/** One note, for an organizer of its region. */
export default async function DeskPostPage({ params, searchParams }: Props) {
  const { id } = await params;
  const answer = await loadDeskPost(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/board/${id}`} />;
  return <DeskPost desk={answer.value} result={(await searchParams).result} />;
}
