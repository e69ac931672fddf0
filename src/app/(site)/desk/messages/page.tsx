import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ReportedList } from "@/features/conversations/components/desk/reported-list";
import { loadReported } from "@/features/conversations/loaders/desk";
import { ReportedTalkList } from "@/features/talk/components/desk/reported-talk";
import { loadReportedTalk } from "@/features/talk/loaders/desk";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function ReportedMessagesPage({ searchParams }: Props) {
  const answer = await loadReported();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/messages" />;
  const ofGroups = await loadReportedTalk(await getLocale());
  if (ofGroups.state !== "ok") return <NoAccess answer={ofGroups} path="/desk/messages" />;
  const { done, talk } = await searchParams;
  return (
    <>
      <ReportedList reported={answer.value} done={done} />
      <ReportedTalkList reported={ofGroups.value} done={talk} />
    </>
  );
}
