import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { HistoryView } from "@/features/minutes/components/history-view";
import { loadHistory } from "@/features/minutes/loaders/text";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("minutes.history");
  return { title: t("title"), robots: { index: false } };
}

/** What changed in a meeting's text. */
export default async function MeetingHistoryPage({ params }: Props) {
  const { slug: first, id: second } = await params;
  const [slug, id] = [readSlug(first) ?? "", readSlug(second) ?? ""];
  const loaded = await loadHistory(slug, id);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") {
    return <NoAccess answer={loaded} path={`/groups/${slug}/meetings/${id}/history`} />;
  }
  return <HistoryView page={loaded.page} />;
}
