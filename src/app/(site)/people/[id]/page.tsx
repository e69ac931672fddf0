import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ProblemPage } from "@/components/layout/problem-page";
import { ProfileView } from "@/features/people/components/profile-view";
import { loadProfile } from "@/features/people/loaders/account";
import { problemMetadata } from "@/lib/page-metadata";

type Props = { params: Promise<{ id: string }> };

const load = cache(loadProfile);

/**
 * Never for search engines, whatever is public: what somebody shows "everybody" is for those who come by the site,
 * can be taken back at once here, and not from an engine's copy. No preview card either: apps keep those.
 */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [answer, t] = [await load((await params).id), await getTranslations("account.page")];
  if (answer.state !== "ok") {
    return problemMetadata(answer.state === "missing" ? "notFound" : "unavailable", await getLocale());
  }
  return { title: answer.profile.name || t("unnamed"), robots: { index: false } };
}

export default async function ProfilePage({ params }: Props) {
  const answer = await load((await params).id);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (answer.state === "missing") return <ProblemPage problem="notFound" />;
  return <ProfileView {...answer} />;
}
