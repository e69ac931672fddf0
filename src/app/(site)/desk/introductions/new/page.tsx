import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ComposeView } from "@/features/introductions/components/desk/compose-view";
import { DeskFrame } from "@/features/introductions/components/desk/frame";
import { loadCompose } from "@/features/introductions/loaders/compose";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk.compose");
  return { title: t("title"), robots: { index: false } };
}

/** The letter to two, before it is sent. */
export default async function NewIntroductionPage({ searchParams }: Props) {
  const [t, answer] = [
    await getTranslations("introductions.desk.compose"),
    await loadCompose(await searchParams),
  ];
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions" />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return (
    <DeskFrame tab={null} title={t("title")}>
      <ComposeView composed={answer.value} />
    </DeskFrame>
  );
}
