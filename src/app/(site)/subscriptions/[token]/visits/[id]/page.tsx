import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ShutLink } from "@/features/subscriptions/components/shut-link";
import { VisitView } from "@/features/subscriptions/components/visit-view";
import { loadVisit } from "@/features/subscriptions/loaders";

type Props = { params: Promise<{ token: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.own");
  return { title: t("title"), robots: { index: false } };
}

/** Asks how a planned visit went. */
export default async function VisitPage({ params }: Props) {
  const { token, id } = await params;
  const loaded = await loadVisit(token, id);
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state !== "ok") return <ShutLink state={loaded.state} />;
  return <VisitView visit={loaded.visit} token={token} />;
}
