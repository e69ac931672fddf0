import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ConversationList } from "@/features/conversations/components/conversation-list";
import { loadConversations } from "@/features/conversations/loaders";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("conversations.list");
  return { title: t("title"), robots: { index: false } };
}

export default async function ConversationsPage() {
  const answer = await loadConversations();
  if (answer.state !== "ok") return <NoAccess answer={answer} path="/conversations" />;
  return <ConversationList {...answer.value} />;
}
