import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { MembershipView } from "@/features/groups/components/membership-view";
import { loadMembership } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.page");
  return { title: t("membership"), robots: { index: false } };
}

/** What somebody chose for herself in a group. */
export default async function MembershipPage({ params }: Props) {
  const { slug } = await params;
  const answer = await loadMembership(readSlug(slug) ?? "");
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <NoAccess answer={answer} path={`/groups/${slug}/membership`} />;
  return <MembershipView {...answer.value} />;
}
