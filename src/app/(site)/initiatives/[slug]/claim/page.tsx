import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { ClaimView } from "@/features/stewards/components/claim-view";
import { loadClaim } from "@/features/stewards/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stewards.claim");
  return { title: t("title"), robots: { index: false } };
}

export default async function ClaimPage({ params }: Props) {
  const slug = readSlug((await params).slug) ?? "";
  const answer = await loadClaim(slug);
  if (answer.state !== "ok") {
    return <NoAccess answer={answer} path={`/initiatives/${encodeURIComponent(slug)}/claim`} />;
  }
  const { found } = answer.value;
  return found ? <ClaimView {...found} /> : <ProblemPage problem="notFound" />;
}
