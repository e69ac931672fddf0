import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ThreadView } from "@/features/conversations/components/thread-view";
import { loadThread } from "@/features/conversations/loaders";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Always the same title: it goes into the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function ConversationPage({ params, searchParams }: Props) {
  const [{ id }, { before }] = [await params, await searchParams];
  const answer = await loadThread(id, typeof before === "string" ? before : null);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/conversations/${id}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <ThreadView {...answer.value} />;
}
