import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NoAccess } from "@/components/layout/no-access";
import { ProblemPage } from "@/components/layout/problem-page";
import { TextView } from "@/features/minutes/components/text-view";
import { loadTextPage } from "@/features/minutes/loaders/text";
import { readSlug } from "@/lib/web-address";

type Props = {
  params: Promise<{ slug: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("minutes.section");
  return { title: t("title"), robots: { index: false } };
}

/** Agenda and minutes of a meeting. */
export default async function MeetingTextPage({ params, searchParams }: Props) {
  const { slug: first, id: second } = await params;
  const [slug, id] = [readSlug(first) ?? "", readSlug(second) ?? ""];
  const loaded = await loadTextPage(slug, id);
  if (loaded.state === "missing") return <ProblemPage problem="notFound" />;
  if (loaded.state !== "ok") return <NoAccess answer={loaded} path={`/groups/${slug}/meetings/${id}/text`} />;
  const { result, at, template } = await searchParams;
  return <TextView page={loaded.page} result={result} at={at} isTemplate={template === "1"} />;
}
