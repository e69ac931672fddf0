import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { GroupEditView } from "@/features/groups/components/group-edit-view";
import { loadGroupForm } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("edit"), robots: { index: false } };
}

/** Changes what a group is. */
export default async function EditGroupPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const answer = await loadGroupForm(readSlug(slug) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/groups/${slug}/edit`} />;
  const { result } = await searchParams;
  return <GroupEditView page={answer.value} locale={await getLocale()} result={result} />;
}
