import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { CaseView } from "@/features/proposals/components/desk/case-view";
import { loadProposal } from "@/features/proposals/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("proposals.desk");
  return { title: t("title"), robots: { index: false } };
}

export default async function DeskProposalPage({ params }: Props) {
  const { id } = await params;
  const answer = await loadProposal(id);
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/desk/proposals/${id}`} />;
  const { found } = answer.value;
  if (!found) return <ProblemPage problem="notFound" />;
  return <CaseView {...found} />;
}
