import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { LinkForm, LinkOver } from "@/features/people/components/confirm/link-form";
import { loadLink } from "@/features/people/loaders/confirm";
import { readSlug } from "@/lib/web-address";
import { confirmLinkAction } from "../actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn.link");
  return { title: t("draft"), robots: { index: false } };
}

/** Where a mailed link leads: one button. Opening the page changes nothing. */
export default async function LinkPage({ params }: Props) {
  const token = readSlug((await params).token) ?? "";
  const link = await loadLink(token);
  if (link.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (link.state === "over") return <LinkOver />;
  return <LinkForm {...link} token={token} action={confirmLinkAction} />;
}
