import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { EditMeeting } from "@/features/meetings/components/edit-meeting";
import { loadEditMeeting } from "@/features/meetings/loaders/form";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings.form");
  return { title: t("editTitle"), robots: { index: false } };
}

/** A coordinator changes a meeting, or calls it off. */
export default async function EditMeetingPage({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const answer = await loadEditMeeting(readSlug(slug) ?? "", id, new Date());
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/groups/${slug}/meetings/${id}/edit`} />;
  if (!answer.value) return <ProblemPage problem="notFound" />;
  return <EditMeeting page={answer.value} part={(await searchParams).part} />;
}
