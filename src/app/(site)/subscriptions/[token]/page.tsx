import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ManageView } from "@/features/subscriptions/components/manage-view";
import { ShutLink } from "@/features/subscriptions/components/shut-link";
import { loadManaged } from "@/features/subscriptions/loaders";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.manage");
  return { title: t("title"), robots: { index: false } };
}

/** All that comes by mail to whoever holds the link of one of the mails. */
export default async function ManagePage({ params, searchParams }: Props) {
  const { token } = await params;
  const loaded = await loadManaged(token, await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state !== "ok") return <ShutLink state={loaded.state} />;
  return <ManageView managed={loaded.managed} token={token} result={(await searchParams).result} />;
}
