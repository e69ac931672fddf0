import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { PostView } from "@/features/introductions/components/desk/post-view";
import { loadDeskPost } from "@/features/introductions/loaders/desk";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk");
  return { title: t("title"), robots: { index: false } };
}

/** One post, for organizers of its region. */
export default async function DeskPostPage({ params, searchParams }: Props) {
  const [{ id }, { done }] = [await params, await searchParams];
  const answer = await loadDeskPost(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/introductions/posts/${id}`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <PostView {...answer.value} done={done} />;
}
