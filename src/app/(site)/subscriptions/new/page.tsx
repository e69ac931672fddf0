import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { toSearchParams } from "@/features/initiatives/loaders";
import { NewSubscription } from "@/features/subscriptions/components/new-subscription";
import { loadSearch } from "@/features/subscriptions/loaders";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("subscriptions.new");
  // One page for each search there is: nothing to be found by others.
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** The form for a subscription to the search in the address. */
export default async function NewSubscriptionPage({ searchParams }: Props) {
  const loaded = await loadSearch(toSearchParams(await searchParams), await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  const { search, problems, email } = loaded;
  return <NewSubscription search={search} problems={problems} email={email} />;
}
