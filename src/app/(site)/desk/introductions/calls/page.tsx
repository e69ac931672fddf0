import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { CallsView } from "@/features/introductions/components/desk/calls-view";
import { loadCalls } from "@/features/introductions/loaders/desk";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.desk.calls");
  return { title: t("title"), robots: { index: false } };
}

/** People without e-mail who are to be called. */
export default async function CallsPage({ searchParams }: Props) {
  const [answer, { call, done }] = [await loadCalls(), await searchParams];
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/desk/introductions/calls" />;
  return <CallsView calls={answer.value} chosen={call} done={done} />;
}
