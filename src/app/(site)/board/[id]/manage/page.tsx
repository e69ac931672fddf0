import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ManageView } from "@/features/board/components/manage/manage-view";
import { loadOwnPost } from "@/features/board/loaders/manage";
import { Suggestions } from "@/features/introductions/components/suggestions";
import { loadSuggestions } from "@/features/introductions/loaders/suggestions";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Without what the note says: the title goes into the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.own");
  return { title: t("title"), robots: { index: false } };
}

/** The author's page of a note: change, keep, close, photos, second language, delete, and what might fit it. */
export default async function ManagePostPage({ params, searchParams }: Props) {
  const [{ id }, { posted, result }] = [await params, await searchParams];
  const answer = await loadOwnPost(id);
  if (answer.state !== "ok") {
    return <NoAccess answer={answer} path={`/board/${id}/manage`} />;
  }
  const suggestions = await loadSuggestions(id);
  return (
    <ManageView own={answer.value} isNew={posted === "1"} result={result}>
      {suggestions && <Suggestions suggestions={suggestions} />}
    </ManageView>
  );
}
