import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { InvitationView } from "@/features/gatherings/components/edit/invitation-view";
import { loadInvitation } from "@/features/gatherings/loaders/gatherings";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ slug: string; token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("gatherings.invitation");
  return { title: t("title"), robots: { index: false } };
}

export default async function OrganizePage({ params }: Props) {
  const { slug, token } = await params;
  const answer = await loadInvitation(readSlug(slug) ?? "", readSlug(token) ?? "");
  if (answer.state === "wrong") return <ProblemPage problem="notFound" />;
  if (answer.state !== "ok") return <ProblemPage problem={answer.state} />;
  return <InvitationView {...answer} token={readSlug(token) ?? ""} />;
}
