import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { LeaveView } from "@/features/subscriptions/components/leave-view";
import { WrongLeaveLink } from "@/features/subscriptions/components/wrong-leave-link";
import { loadLeaving } from "@/features/subscriptions/loaders";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.leave");
  return { title: t("title"), robots: { index: false } };
}

/** Says what a link ends; only its button ends it. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const loaded = await loadLeaving(token, await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "wrong") return <WrongLeaveLink />;
  return <LeaveView token={token} {...loaded} />;
}
