import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { NewMeeting } from "@/features/meetings/components/new-meeting";
import { loadNewMeeting } from "@/features/meetings/loaders/form";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("meetings.form");
  return { title: t("newTitle"), robots: { index: false } };
}

/** A coordinator plans a meeting. */
export default async function NewMeetingPage({ params }: Props) {
  const slug = readSlug((await params).slug) ?? "";
  const answer = await loadNewMeeting(slug);
  if (answer.state !== "ok") {
    return <NoAccess answer={answer} path={`/groups/${encodeURIComponent(slug)}/meetings/new`} />;
  }
  return answer.value ? <NewMeeting form={answer.value} /> : <ProblemPage problem="notFound" />;
}
