import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KeptView } from "@/features/board/components/manage/kept-view";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("posting.keep");
  return { title: t("title"), robots: { index: false } };
}

/** What the link of a reminder did. It tells nothing of the note. */
export default async function KeptPage({ searchParams }: Props) {
  return <KeptView result={(await searchParams).result === "closed" ? "closed" : "renewed"} />;
}
