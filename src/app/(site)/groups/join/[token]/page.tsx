import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { DeadInvitation, InvitationView } from "@/features/groups/components/invitation-view";
import { loadInvitation } from "@/features/groups/loaders/rooms";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("groups.invitation");
  return { title: t("title"), robots: { index: false }, referrer: "no-referrer" };
}

/** What a mailed invitation opens. */
export default async function InvitationPage({ params }: Props) {
  const token = readSlug((await params).token) ?? "";
  const answer = await loadInvitation(token);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return answer.state === "ok" ? <InvitationView {...answer} token={token} /> : <DeadInvitation />;
}
