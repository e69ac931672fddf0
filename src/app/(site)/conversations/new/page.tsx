import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { NewConversation } from "@/features/conversations/components/new-conversation";
import { RefusedView } from "@/features/conversations/components/refused-view";
import { loadNewConversation } from "@/features/conversations/loaders/new";
import { setStatus } from "@/lib/http";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.new");
  return { title: t("title"), robots: { index: false } };
}

/** The form for the first message to whoever posted. */
export default async function NewConversationPage({ searchParams }: Props) {
  const { post } = await searchParams;
  const loaded = await loadNewConversation(typeof post === "string" ? post : "");
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "begun") redirect(`/conversations/${loaded.id}#latest`);
  if (loaded.state === "ok") return <NewConversation post={loaded.post} email={loaded.email} />;
  if (loaded.why !== "own") await setStatus(loaded.why === "missing" ? 404 : 410);
  return <RefusedView why={loaded.why} />;
}
