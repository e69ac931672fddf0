import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { EditView } from "@/features/proposals/components/form/suggest-view";
import { loadEditForm } from "@/features/proposals/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.edit");
  return { title: t("title"), robots: { index: false } };
}

export default async function EditInitiativePage({ params, searchParams }: Props) {
  const loaded = await loadEditForm(readSlug((await params).slug) ?? "", await searchParams);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  const { state: _, ...props } = loaded;
  return <EditView {...props} />;
}
