import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClaimAnswered } from "@/features/stewards/components/link-view";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stewards.link.answered");
  return { title: t("title"), robots: { index: false } };
}

/** After whoever reads an entry's mail said whether a claim is true. */
export default async function ClaimAnsweredPage({ searchParams }: Props) {
  return <ClaimAnswered answer={(await searchParams).answer === "no" ? "no" : "yes"} />;
}
