import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { TranslateOne } from "@/features/board/components/translate";
import { loadTranslatable } from "@/features/board/loaders/translate";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.translate");
  return { title: t("one"), robots: { index: false } };
}

/** One note, to be offered in another language. */
export default async function TranslateOnePage({ params }: Props) {
  const { id } = await params;
  const answer = await loadTranslatable(id);
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/board/translate/${id}`} />;
  return <TranslateOne post={answer.post} />;
}
