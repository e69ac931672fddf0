import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { HelloView } from "@/features/stewards/components/hello-view";
import { loadHello } from "@/features/stewards/loaders";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stewards.hello");
  return { title: t("title"), robots: { index: false } };
}

export default async function HelloPage({ params, searchParams }: Props) {
  const loaded = await loadHello(readSlug((await params).slug) ?? "");
  if (loaded.state !== "ok") return <ProblemPage problem={loaded.state} />;
  if (!loaded.page) return <ProblemPage problem="notFound" />;
  return <HelloView page={loaded.page} result={(await searchParams).result} />;
}
