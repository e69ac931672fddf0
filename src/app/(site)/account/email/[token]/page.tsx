import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { StopEmailChange } from "@/features/people/components/account/stop-email-change";
import { loadStoppable } from "@/features/people/loaders/account";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.email");
  return { title: t("notMe.title"), robots: { index: false } };
}

/** Asks whether a change of address is to be stopped; only its button does it. */
export default async function StopEmailChangePage({ params }: Props) {
  const { token } = await params;
  const answer = await loadStoppable(token);
  if (answer.state === "unavailable") return <ProblemPage problem="unavailable" />;
  return <StopEmailChange token={token} isOver={!answer.value} />;
}
