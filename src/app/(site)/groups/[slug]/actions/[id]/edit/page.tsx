import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { EditActionView } from "@/features/minutes/components/edit-action";
import { loadEditAction } from "@/features/minutes/loaders/items";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("minutes.actions");
  return { title: t("changeTitle"), robots: { index: false } };
}

/** Those who keep the minutes say anew what is to be done. */
export default async function EditActionPage({ params }: Props) {
  const { slug, id } = await params;
  const now = new Date();
  const answer = await loadEditAction(readSlug(slug) ?? "", id, now);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/groups/${slug}/actions/${id}/edit`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <EditActionView page={answer.value} now={now} />;
}
