import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { ManageView } from "@/features/subscriptions/components/manage-view";
import { OwnView } from "@/features/subscriptions/components/own-view";
import { loadOwn } from "@/features/subscriptions/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.own");
  return { title: t("title"), robots: { index: false } };
}

/** What comes by mail to whoever is signed in; for others, how to get to it. */
export default async function SubscriptionsPage({ searchParams }: Props) {
  const loaded = await loadOwn(await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  const { result } = await searchParams;
  if (!loaded.managed) return <OwnView isSignedIn={loaded.isSignedIn} result={result} />;
  return <ManageView managed={loaded.managed} token="" result={result} />;
}
