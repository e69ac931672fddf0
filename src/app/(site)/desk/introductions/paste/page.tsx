import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { PasteView } from "@/features/introductions/components/desk/paste-view";
import { loadPaste } from "@/features/introductions/loaders/paste";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk.paste");
  return { title: t("title"), robots: { index: false } };
}

/** Rows of a sheet become notes. */
export default async function PastePage({ searchParams }: Props) {
  const { saved, draft } = await searchParams;
  const answer = await loadPaste(draft);
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions/paste" />;
  return <PasteView {...answer.value} saved={saved} />;
}
