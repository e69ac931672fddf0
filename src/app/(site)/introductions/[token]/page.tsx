import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ConsentView } from "@/features/introductions/components/consent-view";
import { WrongLink } from "@/features/introductions/components/wrong-link";
import { loadConsent } from "@/features/introductions/loaders/consent";
import { setStatus } from "@/lib/http";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("introductions.consent");
  return { title: t("title"), robots: { index: false } };
}

/** Yes or no to an introduction, for the holder of a letter. */
export default async function IntroductionPage({ params }: Props) {
  const { token } = await params;
  const consent = await loadConsent(token);
  if (consent.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (consent.state === "wrong") return <WrongLink />;
  if (consent.state === "over") await setStatus(410);
  return <ConsentView consent={consent} token={token} />;
}
