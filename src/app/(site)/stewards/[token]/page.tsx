import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ClaimQuestion, DeadLinkView, Invitation } from "@/features/stewards/components/link-view";
import { loadLink } from "@/features/stewards/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stewards.people");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** What a mailed link opens: a claim to answer, or an invitation to take. */
export default async function StewardLinkPage({ params }: Props) {
  const token = readSlug((await params).token) ?? "";
  const link = await loadLink(token);
  if (link.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (link.state === "claim") return <ClaimQuestion {...link} token={token} />;
  if (link.state === "invitation") return <Invitation {...link} token={token} />;
  return <DeadLinkView {...link} />;
}
