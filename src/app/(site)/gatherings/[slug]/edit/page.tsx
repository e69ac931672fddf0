import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { EditView } from "@/features/gatherings/components/edit/edit-view";
import { loadEdit } from "@/features/gatherings/loaders/organizing";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.edit");
  return { title: t("title"), robots: { index: false } };
}

export default async function EditGatheringPage({ params, searchParams }: Props) {
  const [{ slug }, { result, line }] = [await params, await searchParams];
  const answer = await loadEdit(readSlug(slug) ?? "");
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/gatherings/${slug}/edit`} />;
  return (
    <EditView
      page={answer.value}
      locale={await getLocale()}
      result={result}
      line={typeof line === "string" ? line : null}
    />
  );
}
