import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ProblemPage } from "@/components/layout/problem-page";
import { GroupMailView } from "@/features/talk/components/mail-view";
import { loadGroupMail } from "@/features/talk/loaders/mail-list";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("talk.mail");
  return { title: t("title"), robots: { index: false } };
}

/** Says which mail of a group a link ends; only its buttons end it. */
export default async function GroupMailPage({ params, searchParams }: Props) {
  const token = readSlug((await params).token) ?? "";
  const loaded = await loadGroupMail(token, await getLocale());
  if (loaded.state === "unavailable") return <ProblemPage problem="unavailable" />;
  if (loaded.state === "wrong") return <ProblemPage problem="notFound" />;
  const { state, ...wishes } = loaded;
  return <GroupMailView token={token} wishes={wishes} done={(await searchParams).done} />;
}
