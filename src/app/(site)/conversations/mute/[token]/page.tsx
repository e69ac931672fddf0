import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { MuteView } from "@/features/conversations/components/mute-view";
import { loadMute } from "@/features/conversations/loaders";
import { readSlug } from "@/lib/web-address";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.mute");
  return { title: t("title"), robots: { index: false } };
}

/** Where the link of a mail leads that ends the mail about one conversation: one button. Opening it changes nothing. */
export default async function MutePage({ params }: Props) {
  const token = readSlug((await params).token) ?? "";
  const loaded = await loadMute(token);
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "wrong") return <ProblemPage problem="notFound" />;
  return <MuteView token={token} isMuted={loaded.isMuted} />;
}
